import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { keptFolder } from './keptFolder.ts';
import { sourcesOf } from './sourcesOf.ts';

const root = path.resolve(import.meta.dirname, '../../..');

const makers = {
  erp: ['test/bench/erp/ensureErp.ts'],
  directory: [
    'test/bench/erp/ensureErp.ts',
    'server/erp/sql/directory/listDirectory.ts',
    'server/store/directory/applyPage.ts',
    'server/store/migrations/migrations.ts',
  ],
};

/**
 * The folder in which the large ERP, or the directory filled from it, is kept between runs: another one as soon as a source
 * changes that decides what is in it. Folders of earlier sources are removed.
 */
export function cacheFolder(of: keyof typeof makers): string {
  const files = sourcesOf(makers[of].map((file) => path.join(root, file)));
  const hash = createHash('sha256');
  for (const file of [...files, demoMappingFile]) hash.update(fs.readFileSync(file));
  const name = `${of}-${hash.digest('hex').slice(0, 12)}`;
  fs.mkdirSync(keptFolder, { recursive: true });
  for (const other of fs.readdirSync(keptFolder)) {
    if (other.startsWith(`${of}-`) && other !== name) {
      fs.rmSync(path.join(keptFolder, other), { recursive: true });
    }
  }
  const folder = path.join(keptFolder, name);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}
