import type { BrokenManifest } from './BrokenManifest.ts';
import { swap } from './swap.ts';
import { swapInner } from './swapInner.ts';

const long = (length: number): string => 'x'.repeat(length);
const group = /<Group id="mail.read.group">[^]*?<\/Group>/;

/** Manifests whose elements, attributes or values are not those of the schema. */
export const brokenShapes: BrokenManifest[] = [
  // The file
  ['a file that is too large', 'size', /256 KB/, (xml) => xml + ' '.repeat(300_000)],
  ['an empty file', 'well-formed', /root element/, () => ''],
  ['an element that is not closed', 'well-formed', /not well-formed/, swap('</Hosts>', '')],
  ['an unknown prefix', 'well-formed', /not well-formed/, swap('<bt:Sets', '<zz:Sets')],
  ['a DOCTYPE', 'well-formed', /DOCTYPE/, swap('<OfficeApp', '<!DOCTYPE a><OfficeApp')],

  // Namespaces and types
  ['another root', 'unexpected', /root/, (xml) => xml.replaceAll('OfficeApp', 'OfficeApps')],
  [
    'the old version of the schema',
    'namespace',
    /OfficeApp/,
    swap('appforoffice/1.1', 'appforoffice/1.0'),
  ],
  [
    'the namespace of xsi with https',
    'namespace',
    /https/,
    swap('http://www.w3', 'https://www.w3'),
  ],
  ['the namespace of bt with https', 'namespace', /Sets/, swap('bt="http:', 'bt="https:')],
  [
    'version 1.1 in the namespace of 1.0',
    'namespace',
    /1\.1/,
    swap('overrides/1.1"', 'overrides"'),
  ],
  ['a task pane app', 'type', /MailApp/, swap('"MailApp"', '"TaskPaneApp"')],
  ['a type nobody knows', 'type', /ItemRead or ItemEdit/, swap('"ItemRead"', '"ItemReed"')],
  [
    'a button without a type',
    'type',
    /lacks xsi:type/,
    swap('<Control xsi:type="Button"', '<Control'),
  ],

  // Elements
  ['no id', 'missing', /lacks Id/, swap(/<Id>.*<\/Id>/, '')],
  ['no address for help', 'missing', /SupportUrl/, swap(/<SupportUrl[^]*?<\/SupportUrl>/, '')],
  [
    'no pane for organizers of old clients',
    'missing',
    /ItemEdit/,
    swap(/<Form xsi:type="ItemEdit">[^]*?<\/Form>/, ''),
  ],
  [
    'no newer buttons',
    'missing',
    /V1_1/,
    swap(/<VersionOverrides xmlns="[^"]*1\.1"[^]*?<\/VersionOverrides>/, ''),
  ],
  [
    'two versions of the add-in',
    'repeated',
    /2 times/,
    swap('<Version>', '<Version>2.0.0.0</Version><Version>'),
  ],
  [
    'two groups in a tab',
    'repeated',
    /Group 2 times/,
    (xml) => xml.replace(group, (all) => all + all),
  ],
  [
    'the name before the version',
    'order',
    /Version must stand before ProviderName/,
    swap(/(<Version>.*<\/Version>)(\s*)(<ProviderName>.*<\/ProviderName>)/, '$3$2$1'),
  ],
  [
    'the form for editing before the one for reading',
    'order',
    /ItemRead must stand before/,
    swap(/(<Form xsi:type="ItemRead">[^]*?<\/Form>)(\s*)(<Form[^]*?<\/Form>)/, '$3$2$1'),
  ],
  [
    'resources before hosts',
    'order',
    /Hosts must stand before Resources/,
    swapInner(/(<Hosts>[^]*?<\/Hosts>)(\s*)(<Resources>[^]*?<\/Resources>)/, '$3$2$1'),
  ],
  [
    'pinning before the address',
    'order',
    /SourceLocation must/,
    swapInner(/(<SourceLocation[^>]*>\s*)(<SupportsPinning>true<\/SupportsPinning>)/, '$2$1'),
  ],
  [
    'an element nobody knows',
    'unexpected',
    /Colour does not belong/,
    swap('<Hosts>', '<Colour/><Hosts>'),
  ],
  ['text between elements', 'unexpected', /must not hold text/, swap('<Hosts>', '<Hosts>here')],

  // Attributes, values, lengths
  ['a resource without an id', 'attribute', /lacks the attribute id/, swap(' id="pane.read"', '')],
  [
    'an attribute nobody knows',
    'attribute',
    /no attribute hidden/,
    swap('<Hosts>', '<Hosts hidden="true">'),
  ],
  ['an id that is no GUID', 'value', /Id must be a GUID/, swap(/<Id>.*</, '<Id>erp-link<')],
  ['a version of two numbers', 'value', /Version must be/, swap('1.2.0.0', '1.0')],
  ['a pane that is too high', 'value', /between 32 and 450/, swap('>450<', '>600<')],
  [
    'another program than Outlook',
    'value',
    /must be Mailbox/,
    swap('Host Name="Mailbox"', 'Host Name="Workbook"'),
  ],
  ['rules that must all hold', 'value', /must be Or/, swap('Mode="Or"', 'Mode="And"')],
  [
    'an empty name',
    'length',
    /1 to 125/,
    swap('DisplayName DefaultValue="ERP Link"', 'DisplayName DefaultValue=" "'),
  ],
  [
    'a name that is too long',
    'length',
    /1 to 125/,
    swap('DisplayName DefaultValue="', `DisplayName DefaultValue="${long(125)}`),
  ],
  [
    'a description that is too long',
    'length',
    /1 to 250/,
    swap('Description DefaultValue="', `Description DefaultValue="${long(250)}`),
  ],
  [
    'a tooltip that is too long in German',
    'length',
    /Value of Override/,
    swap('Value="Zeigt', `Value="${long(250)}Zeigt`),
  ],
];
