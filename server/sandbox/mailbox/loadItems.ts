import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { AppError } from '../../core/AppError.ts';
import type { CalendarEntry } from './CalendarEntry.ts';
import type { Mailbox } from './Mailbox.ts';
import type { MailEntry } from './MailEntry.ts';
import { readEml } from './readEml.ts';
import { readIcs } from './readIcs.ts';

/**
 * What came of a folder of files: what was read, and what was not with the reason. The digest tells
 * whether a file is the one of an earlier start.
 */
export interface LoadedItems {
  mails: { file: string; digest: string; entry: MailEntry }[];
  appointments: { file: string; digest: string; entry: CalendarEntry }[];
  skipped: { file: string; reason: string }[];
}

/** Larger files and later files are named and left out: the mailboxes are kept in memory. */
export const loadLimits = { fileBytes: 25 * 1024 * 1024, files: 2000 };

/**
 * Reads every .eml and .ics file of a folder and of the folders in it, in the order of their names.
 * A broken file is named with its reason and stops no other; a file of another kind is passed over.
 * @param mailbox whose zone is meant by times without one
 * @param now milliseconds since 1970
 * @throws AppError `not-found` where there is no such folder
 */
export async function loadItems(
  folder: string,
  mailbox: Mailbox,
  now: number,
): Promise<LoadedItems> {
  const files = await findFiles(folder);
  const loaded: LoadedItems = { mails: [], appointments: [], skipped: [] };
  for (const [index, path] of files.entries()) {
    const file = relative(folder, path);
    try {
      if (index >= loadLimits.files) {
        throw new AppError('invalid-input', `Only ${loadLimits.files} files are loaded.`);
      }
      await loadFile(path, file, mailbox, now, loaded);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      loaded.skipped.push({ file, reason: error.message });
    }
  }
  return loaded;
}

async function findFiles(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((one) => one.isFile() && /\.(eml|ics)$/i.test(one.name))
      .map((one) => join(one.parentPath, one.name))
      .sort();
  } catch (cause) {
    throw new AppError('not-found', `There is no folder ${folder} to load items from.`, { cause });
  }
}

async function loadFile(
  path: string,
  file: string,
  mailbox: Mailbox,
  now: number,
  loaded: LoadedItems,
): Promise<void> {
  const { size } = await stat(path);
  if (size > loadLimits.fileBytes) {
    throw new AppError('invalid-input', 'It is larger than 25 MB.');
  }
  if (size === 0) throw new AppError('invalid-input', 'It is empty.');
  const raw = await readFile(path);
  const digest = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  if (/\.eml$/i.test(path)) {
    loaded.mails.push({ file, digest, entry: await readEml(raw, mailbox, now) });
    return;
  }
  const { entries, broken } = readIcs(decode(raw), mailbox, now);
  loaded.appointments.push(...entries.map((entry) => ({ file, digest, entry })));
  loaded.skipped.push(
    ...broken.map(({ what, reason }) => ({ file, reason: `${what}: ${reason}` })),
  );
  if (entries.length === 0 && broken.length === 0) {
    throw new AppError('invalid-input', 'It holds no appointment (VEVENT).');
  }
}

/** iCalendar is UTF-8 (RFC 5545 section 3.1.4); old files in Latin-1 are common enough. */
function decode(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}
