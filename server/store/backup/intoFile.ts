import fs from 'node:fs/promises';
import path from 'node:path';
import { fileRefused } from './fileRefused.ts';

/**
 * Makes a file that is there whole or not at all: under another name beside it first, and readable for nobody else. A file
 * that is there already is never overwritten.
 *
 * @param write fills the file whose name it is given; it may make it.
 * @throws AppError `conflict`, `not-found`, `not-allowed`, `unavailable` (reason `backup-file`), or what `write` throws.
 */
export async function intoFile<T>(file: string, write: (name: string) => Promise<T>): Promise<T> {
  const unfinished = `${file}.unfinished`;
  try {
    await requireAbsent(file);
    // What a run that was killed left behind.
    await fs.rm(unfinished, { force: true });
    await fs.writeFile(unfinished, '', { flag: 'wx', mode: 0o600 });
    const result = await write(unfinished);
    await flush(unfinished, 'r+');
    await requireAbsent(file);
    await fs.rename(unfinished, file);
    // The name too outlives the machine; Windows opens no folders, and needs not be asked.
    if (process.platform !== 'win32') await flush(path.dirname(path.resolve(file)), 'r');
    return result;
  } catch (error) {
    await fs.rm(unfinished, { force: true }).catch(() => undefined);
    throw fileRefused(file, error);
  }
}

async function requireAbsent(file: string): Promise<void> {
  const isThere = await fs.access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw Object.assign(new Error('file exists'), { code: 'EEXIST' });
}

async function flush(name: string, flags: string): Promise<void> {
  const handle = await fs.open(name, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
