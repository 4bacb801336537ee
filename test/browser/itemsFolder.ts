import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder of items as a user would give it to `npm start -- --items`; the caller removes it. */
export function itemsFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-items-'));
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
