import type { BrokenManifest } from './BrokenManifest.ts';
import { swap } from './swap.ts';
import { swapInner } from './swapInner.ts';

const long = (length: number): string => 'x'.repeat(length);

/** Manifests whose resources, texts, addresses or icons are wrong. */
export const brokenContents: BrokenManifest[] = [
  // Resources
  [
    'a resource id of 33 characters',
    'resid',
    /1 to 32/,
    (xml) => xml.replaceAll('"mail.tip"', `"${long(33)}"`),
  ],
  [
    'a reference to nothing',
    'resid',
    /button.text, which is not in ShortStrings/,
    swap('Label resid="button.label"', 'Label resid="button.text"'),
  ],
  [
    'a reference to a resource of another kind',
    'resid',
    /group.label, which is not in LongStrings/,
    swap('Description resid="mail.tip"', 'Description resid="group.label"'),
  ],
  [
    'a newer version that relies on the older one',
    'resid',
    /not in Urls/,
    swapInner(/<bt:Urls>[^]*?<\/bt:Urls>/, '<bt:Urls/>'),
  ],
  [
    'a resource nobody uses',
    'unused-resource',
    /spare/,
    swap('</bt:LongStrings>', '<bt:String id="spare" DefaultValue="-"/></bt:LongStrings>'),
  ],
  [
    'two resources of one id',
    'duplicate-id',
    /two resources with the id pane.read/,
    swap('<bt:Url id="pane.edit"', '<bt:Url id="pane.read"'),
  ],
  [
    'two buttons of one id',
    'duplicate-id',
    /mail.read.button/,
    swap('id="appointment.organizer.button"', 'id="mail.read.button"'),
  ],

  // Languages
  ['another default language', 'language', /must be en-US/, swap('>en-US<', '>de-DE<')],
  [
    'a label without German',
    'language',
    /button.label is not translated for de-DE/,
    swap(/<bt:Override Locale="de-DE" Value="Mit ERP[^>]*>/, ''),
  ],
  [
    'a name without Swiss German',
    'language',
    /DisplayName is not translated for de-CH/,
    swap(/<Override Locale="de-CH" Value="ERP Link"\/>/, ''),
  ],
  [
    'a tip without Belgian French',
    'language',
    /mail.tip is not translated for fr-BE/,
    swap(/<bt:Override Locale="fr-BE" Value="Affiche les personnes de cet e-mail[^>]*>/, ''),
  ],
  [
    'a label without Italian',
    'language',
    /button.label is not translated for it-IT/,
    swap(/<bt:Override Locale="it-IT" Value="Collega all[^>]*>/, ''),
  ],
  [
    'a text translated twice',
    'language',
    /de-AT 2 times/,
    swap('Locale="de-DE"', 'Locale="de-AT"'),
  ],
  [
    'a language only one text has',
    'language',
    /nl-NL/,
    swap(
      '<DisplayName DefaultValue="ERP Link">',
      '<DisplayName DefaultValue="ERP Link"><Override Locale="nl-NL" Value="ERP Link"/>',
    ),
  ],

  // Addresses
  [
    'an icon by http',
    'url',
    /full https address/,
    swap('IconUrl DefaultValue="https', 'IconUrl DefaultValue="http'),
  ],
  [
    'an address without a server',
    'url',
    /SupportUrl/,
    swap('SupportUrl DefaultValue="https://localhost:3443', 'SupportUrl DefaultValue="'),
  ],
  [
    'a password in an address',
    'url',
    /bt:|Url must/,
    swap('"pane.edit" DefaultValue="https://', '"pane.edit" DefaultValue="https://user:secret@'),
  ],
  [
    'help on a server that is not listed',
    'origin',
    /another server/,
    swap(
      'SupportUrl DefaultValue="https://localhost:3443',
      'SupportUrl DefaultValue="https://help.example',
    ),
  ],
  [
    'a pane on another port',
    'origin',
    /another server/,
    swap(
      'id="pane.read" DefaultValue="https://localhost:3443',
      'id="pane.read" DefaultValue="https://localhost:3444',
    ),
  ],
  [
    'a listed server with a path',
    'url',
    /AppDomain/,
    swap('<Hosts>', '<AppDomains><AppDomain>https://help.example/</AppDomain></AppDomains><Hosts>'),
  ],
  [
    'its own server in the list',
    'origin',
    /AppDomain repeats/,
    swap(
      '<Hosts>',
      '<AppDomains><AppDomain>https://localhost:3443</AppDomain></AppDomains><Hosts>',
    ),
  ],
  [
    'a pane the backend does not expect',
    'audience',
    /audience/,
    swap(
      'SourceLocation DefaultValue="https://localhost:3443/addin/pane.html"',
      'SourceLocation DefaultValue="https://localhost:3443/addin/"',
    ),
  ],

  // Icons
  ['an icon that is not there', 'icon', /no file icon-60.png/, swap('icon-64.png', 'icon-60.png')],
  [
    'an icon of another size',
    'icon',
    /used as 64 pixels, but has 128/,
    swap('icon-64.png', 'icon-128.png'),
  ],
  ['an icon in no known format', 'icon', /not a PNG/, swap('icon-64.png', 'icon.svg')],
  [
    'an icon from another folder',
    'icon',
    /not in \/addin\/assets/,
    swap('/addin/assets/icon-64.png', '/icon-64.png'),
  ],
  [
    'an icon from above the folder',
    'icon',
    /not in \/addin\/assets/,
    swap('assets/icon-64.png', 'assets/%2e%2e/icon-64.png'),
  ],
  [
    'a button without the small icon',
    'icon',
    /no icon of 16/,
    swap('<bt:Image size="16" resid="icon.16"/>', ''),
  ],
  ['a button with two small icons', 'icon', /two icons of 20/, swap('size="24"', 'size="20"')],
  ['a size Outlook does not know', 'icon', /cannot have 25/, swap('size="24"', 'size="25"')],
];
