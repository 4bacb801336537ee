import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { AppError } from '../../core/AppError.ts';
import { childAt } from './childAt.ts';
import { parseXml } from './parseXml.ts';
import { serverOrigin } from './serverOrigin.ts';

/** What differs between the manifest of the try-out and a customer's. */
export interface ManifestChoices {
  /** Where the customer's backend is reached, such as `https://erp-link.customer.example`. */
  url: string;
  /**
   * The add-in's id. Left out, it stays that of the product: the same add-in after a move to another
   * address, with the marks it put on mails. A second installation beside the first needs its own.
   */
  id?: string | undefined;
  /** Four numbers; Outlook takes a changed manifest only with a higher one. */
  version?: string | undefined;
  /** What the add-in is called in Outlook, such as "ERP Link (test)". */
  name?: string | undefined;
  /**
   * Whether Outlook runs the add-in while a mail is written, without its pane. Left out, it does not: Exchange before 2016
   * CU22 and 2019 CU12, and clients before Mailbox 1.10, may refuse a manifest that names events
   * (OfficeDev/office-js, issues 2302 and 2529).
   */
  events?: boolean | undefined;
}

/** A manifest made for one server. */
export interface MadeManifest {
  /** The text of the file. */
  xml: string;
  /** The address of the pane, which is the audience of the identity tokens Exchange issues for it. */
  audience: string;
}

/**
 * Makes a manifest for a customer's server from that of the try-out. Microsoft's office-addin-manifest
 * sets id and name; it knows nothing of addresses, so those are replaced here.
 *
 * @param template the text of manifest.xml
 * @throws AppError `invalid-input` naming the choice that is wrong
 */
export async function manifestFor(
  template: string,
  choices: ManifestChoices,
): Promise<MadeManifest> {
  const origin = serverOrigin(choices.url);
  const root = parseXml(template);
  const form = childAt(root, 'FormSettings', 'Form', 'DesktopSettings', 'SourceLocation');
  const address = form?.attributes.get('DefaultValue') ?? '';
  if (!URL.canParse(address))
    throw new AppError('invalid-input', 'manifest.xml names no pane to begin with.', {
      reason: 'template',
    });
  const pane = new URL(address);
  const id =
    checked(choices.id?.toLowerCase(), guid, '--id', 'a GUID') ?? childAt(root, 'Id')?.text;
  const version = checked(choices.version, fourNumbers, '--version', 'four numbers like 1.0.0.0');
  const oldName = childAt(root, 'DisplayName')?.attributes.get('DefaultValue') ?? '';
  const name = checked(choices.name?.trim(), nameLength, '--name', '1 to 60 characters') ?? oldName;

  // The name is looked for as a whole value, so that texts which mention it stay as they are.
  const xml = template
    .replaceAll(`"${pane.origin}/`, () => `"${origin}/`)
    .replaceAll(`Value="${escaped(oldName)}"`, () => `Value="${escaped(name)}"`)
    .replace(/<Version>[^<]*</, (old) => (version === undefined ? old : `<Version>${version}<`));
  const wanted = choices.events === true ? xml : withoutEvents(xml);
  return { xml: await withIdAndName(wanted, id, name), audience: `${origin}${pane.pathname}` };
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const fourNumbers = /^\d{1,5}(\.\d{1,5}){3}$/;
/** Longer names are cut off in the ribbon and in the title of the pane. */
const nameLength = /^[^\p{Cc}]{1,60}$/u;

function checked(
  value: string | undefined,
  pattern: RegExp,
  option: string,
  expected: string,
): string | undefined {
  if (value === undefined || pattern.test(value)) return value;
  throw new AppError('invalid-input', `${option} ${value}: expected is ${expected}.`, {
    reason: 'option-value',
    details: { option },
  });
}

/** Takes out the runtime, its comment, its events, and the resource that both name. */
function withoutEvents(xml: string): string {
  return xml
    .replace(/[ \t]*<!--[^>]*-->\s*<Runtimes>[^]*?<\/Runtimes>\r?\n/, '')
    .replace(/[ \t]*<ExtensionPoint xsi:type="LaunchEvent">[^]*?<\/ExtensionPoint>\r?\n/, '')
    .replace(/[ \t]*<bt:Url id="events"[^>]*>\r?\n/, '');
}

/** office-addin-manifest changes files in place, and tells the kind of manifest from their names. */
async function withIdAndName(xml: string, id: string | undefined, name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-manifest-'));
  try {
    const file = path.join(folder, 'manifest.xml');
    await writeFile(file, xml);
    await OfficeAddinManifest.modifyManifestFile(file, id, name);
    return `${(await readFile(file, 'utf8')).trimEnd()}\n`;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
