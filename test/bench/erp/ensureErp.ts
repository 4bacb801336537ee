import fs from 'node:fs';
import path from 'node:path';
import { largeErp } from '../../../server/sandbox/erp/largeErp.ts';
import { benchClock } from './benchClock.ts';
import { cacheFolder } from './cacheFolder.ts';

/** The size that the requirement names. */
const size = { contacts: 200_000, documents: 1_000_000 };

/** The large ERP as a SQLite file, made where it is missing, which takes about a minute. */
export function ensureErp(): string {
  const file = path.join(cacheFolder('erp'), 'erp.sqlite');
  if (fs.existsSync(file)) return file;
  console.error(`Making an ERP of ${size.contacts} contacts and ${size.documents} documents …`);
  const unfinished = `${file}.new`;
  fs.rmSync(unfinished, { force: true });
  largeErp(unfinished, new Date(benchClock.now()).toISOString().slice(0, 10), size);
  fs.renameSync(unfinished, file);
  return file;
}
