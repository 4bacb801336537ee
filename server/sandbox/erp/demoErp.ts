import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { demoPrints } from './demoPrints.ts';
import { demoRows } from './demoRows.ts';
import { fillDatabase } from './fillDatabase.ts';

/** Goes up with every change of the demo ERP's tables or content. */
const version = 4;

/** The seed of the try-out; tests use it too, so that both show the same records. */
export const demoSeed = 20_261;

/**
 * The try-out's ERP as a SQLite file: made when it is missing, and anew for another day, seed or version, so that due dates stay
 * around today. Numbers of records stay the same from day to day; the year in document numbers is the document's.
 * @param folder where it is kept; files of other days are removed.
 * @param baseDate yyyy-mm-dd, the day that is today to the data.
 * @returns the file, and whether it was made just now: then an index over the one before is out of date.
 */
export function demoErp(
  folder: string,
  baseDate: string,
  seed: number = demoSeed,
): { file: string; created: boolean } {
  const name = `demo-erp-v${version}-${seed}-${baseDate}.sqlite`;
  const file = join(folder, name);
  if (existsSync(file)) return { file, created: false };
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (/^demo-erp-v.*\.sqlite(\.new)?(-\w+)?$/.test(old)) rmSync(join(folder, old));
  }
  // Complete or not there: a start that is broken off leaves no half of an ERP.
  const unfinished = `${file}.new`;
  const database = new Database(unfinished);
  try {
    const rows = demoRows(seed, baseDate);
    fillDatabase(database, { ...rows, beleg_dateien: demoPrints(rows) });
  } finally {
    database.close();
  }
  renameSync(unfinished, file);
  return { file, created: true };
}
