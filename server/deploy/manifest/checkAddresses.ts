import { childAt } from './childAt.ts';
import { elementsBelow } from './elementsBelow.ts';
import type { ManifestFinding, ManifestRule } from './ManifestFinding.ts';
import type { XmlElement } from './XmlElement.ts';

/** Elements whose values are addresses, in the base part and in Resources. */
const addressed = [
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'SourceLocation',
  'Url',
  'Image',
];

/**
 * Checks every address: https, and on the origin of the pane or on one that AppDomains lists; and
 * that the pane's address is the audience the backend expects in identity tokens.
 *
 * @param audience what `exchange.audiences` of the backend’s settings holds. Exchange puts the first
 *   SourceLocation of FormSettings into the token, letter by letter (platform.md, A1.6).
 */
export function checkAddresses(root: XmlElement, audience: string): ManifestFinding[] {
  const form = childAt(root, 'FormSettings', 'Form');
  const pane = form && childAt(form, 'DesktopSettings', 'SourceLocation');
  const paneAddress = pane?.attributes.get('DefaultValue') ?? '';
  const found: ManifestFinding[] = [];
  if (paneAddress !== audience)
    found.push({
      rule: 'audience',
      message: `The first SourceLocation must be ${audience}, the audience the backend expects, not "${paneAddress}".`,
      line: pane?.line ?? root.line,
    });

  const own = originOf(paneAddress);
  const origins = new Set(own === undefined ? [] : [own]);
  for (const domain of childAt(root, 'AppDomains')?.children ?? []) {
    found.push(...checkDomain(domain, own));
    origins.add(domain.text);
  }
  for (const element of elementsBelow(root)) {
    if (!addressed.includes(element.name)) continue;
    const values = [
      element.attributes.get('DefaultValue'),
      ...element.children.map((child) => child.attributes.get('Value')),
    ];
    for (const value of values) {
      if (value !== undefined) found.push(...checkAddress(element, value, origins));
    }
  }
  return found;
}

function checkAddress(
  element: XmlElement,
  address: string,
  origins: ReadonlySet<string>,
): ManifestFinding[] {
  const origin = originOf(address);
  const wrong = (rule: ManifestRule, message: string): ManifestFinding[] => [
    { rule, message, line: element.line },
  ];
  if (origin === undefined)
    return wrong('url', `${element.name} must be a full https address, not "${address}".`);
  if (origins.has(origin)) return [];
  return wrong('origin', `${address} is on another server than the pane.`);
}

/** A domain is an origin and nothing after it; the pane's own must not be listed (reference, "AppDomain"). */
function checkDomain(domain: XmlElement, own: string | undefined): ManifestFinding[] {
  const { text, line } = domain;
  if (originOf(text) !== text)
    return [
      {
        rule: 'url',
        message: `AppDomain must be https:// and a server's name, without anything after it, not "${text}".`,
        line,
      },
    ];
  if (text !== own) return [];
  return [{ rule: 'origin', message: `AppDomain repeats the pane's own address ${text}.`, line }];
}

/** The origin of an https address; undefined where it is none. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, username, password, origin } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' ? origin : undefined;
}
