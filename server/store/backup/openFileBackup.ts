import fs from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupHead } from './BackupHead.ts';
import { BackupLine } from './BackupLine.ts';
import type { BackupPart } from './BackupPart.ts';
import { backupRefused } from './backupRefused.ts';
import { ContentDigest } from './ContentDigest.ts';
import type { BackupSource } from './BackupSource.ts';
import { requireReadable } from './requireReadable.ts';

/** Longer than any first line, and than what anybody would keep in one row: a file that inflates without end is refused. */
const maxLine = 64 * 1024 * 1024;

/** Opens a file of lines, as `backupPostgres` writes it. @throws AppError `bad-answer`, reason `backup-…`. */
export async function openFileBackup(file: string): Promise<BackupSource> {
  const lines = linesOf(file);
  const head = await headOf(lines);
  requireReadable(head.version, head.schema);
  return {
    madeAt: head.madeAt,
    schema: head.schema,
    parts: () => checked(lines, head.schema),
    close: () => void lines.return(undefined),
  };
}

async function headOf(lines: AsyncGenerator<string>): Promise<BackupHead> {
  const first = await lines.next();
  const head = BackupHead.safeParse(first.done ? null : parsed(first.value));
  // Another program's archive, most likely.
  if (!head.success) throw backupRefused('backup-foreign', 'head', head.error);
  return head.data;
}

async function* checked(
  lines: AsyncGenerator<string>,
  schema: readonly string[],
): AsyncIterable<BackupPart> {
  const digest = new ContentDigest(schema);
  for await (const text of lines) {
    const line = BackupLine.safeParse(parsed(text));
    if (!line.success) throw backupRefused('backup-damaged', 'line', line.error);
    if (!('end' in line.data)) {
      digest.add(line.data);
      yield line.data;
      continue;
    }
    const { rows, sha256 } = line.data.end;
    if (rows !== digest.rows || sha256 !== digest.sum()) {
      throw backupRefused('backup-damaged', 'another sum');
    }
    return;
  }
  throw backupRefused('backup-damaged', 'no end');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Without readline, which ends lines at signs that JSON leaves in texts (U+2028). */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = fs.createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  // An error of the file goes the same way as one of its content.
  source.on('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const bytes of unpacked) {
      const pieces = (rest + decoder.decode(bytes as Buffer, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      if (rest.length > maxLine) throw backupRefused('backup-damaged', 'line too long');
      yield* pieces;
    }
    if (rest !== '') yield rest;
  } catch (error) {
    throw explained(error);
  } finally {
    source.destroy();
  }
}

/** What zlib and the decoder say of broken bytes is damage; what the file system says is not. */
function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(Z_|ERR_ENCODING)/.test(code) ? backupRefused('backup-damaged', code, error) : error;
}
