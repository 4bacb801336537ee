import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../core/AppError.ts';
import { checkManifest } from './checkManifest.ts';
import { manifestFor } from './manifestFor.ts';

const usage = `Writes the file that brings ERP Link into Outlook, for one server.

  npm run manifest -- --url https://erp-link.customer.example

  --url ADDRESS      where people's computers reach the ERP Link server (required)
  --out FILE         the file to write; manifest.<server>.xml otherwise
  --name NAME        what the add-in is called in Outlook; "ERP Link" otherwise
  --id GUID          an id of its own, for a second installation beside the first
  --version 1.2.3.4  higher than before, so that Outlook takes a changed manifest
  --events           also what happens without the pane while a mail is written, for clients
                     with Mailbox 1.10; needs Exchange 2016 CU22, 2019 CU12 or newer
  --force            write over a file that is there
`;

/**
 * `npm run manifest`: writes a manifest for a customer's server, after checking it.
 *
 * @param args the words of the command line
 * @param folder where a relative --out is meant to be
 * @returns what to tell the person: the file, and the setting the backend needs
 * @throws AppError `invalid-input` for a wrong or missing option, `conflict` where the file is there
 */
export async function manifestCommand(args: readonly string[], folder: string): Promise<string> {
  const options = optionsOf(args);
  if (options.help) return usage;
  if (options.url === undefined)
    throw new AppError('invalid-input', `--url is missing.\n\n${usage}`, { reason: 'url-missing' });

  const project = path.resolve(import.meta.dirname, '../../..');
  const template = await readFile(path.join(project, 'manifest.xml'), 'utf8');
  const { xml, audience } = await manifestFor(template, { ...options, url: options.url });
  const iconFolder = path.join(project, 'addin/assets');
  const findings = checkManifest(xml, { iconFolder, audience });
  if (findings.length > 0)
    throw new AppError(
      'invalid-input',
      ['The manifest would not be valid:', ...findings.map(({ message }) => message)].join('\n  '),
      { reason: 'manifest-invalid', details: { rules: findings.map(({ rule }) => rule) } },
    );

  const file = path.resolve(folder, options.out ?? `manifest.${new URL(audience).hostname}.xml`);
  if (existsSync(file) && !options.force)
    throw new AppError('conflict', `${file} is there already. Use --force to write over it.`, {
      reason: 'file-exists',
    });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, xml);
  return `Written and checked: ${file}

The server must accept identity tokens made for this manifest. Its setting is:
  exchange.audiences: [${audience}]
${options.id === undefined ? '' : `  exchange.ews.addin: ${options.id.toLowerCase()}\n`}`;
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        out: { type: 'string' },
        name: { type: 'string' },
        id: { type: 'string' },
        version: { type: 'string' },
        events: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError('invalid-input', `${message}\n\n${usage}`, {
      reason: 'option-unknown',
      cause: error,
    });
  }
}
