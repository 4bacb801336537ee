import { sql } from 'kysely';
import { AppError } from '../../../core/AppError.ts';
import type { Catalogue } from '../catalogue/Catalogue.ts';
import { comparison } from '../database/comparison.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { Mapping } from '../mapping/Mapping.ts';
import { quoted } from './quoted.ts';
import { speaksTriggers } from './speaksTriggers.ts';
import { spoolWords } from './spoolWords.ts';
import { tablesOf } from './tablesOf.ts';

/** Which records count as changed. */
export interface StartWish {
  kind: string;
  /** The column of the kind's table with the date: of an appointment its start, of a task its due date. */
  column: string;
  /** As the column keeps it: what is this or greater counts. Records without a date do not. */
  from: string;
}

/**
 * "From today on" (EM4): puts every record with a date from a day on into the spool as changed, once. "From now on" (MT4)
 * needs nothing: that is the spool's end.
 * @returns how many.
 * @throws AppError as SqlDatabase.transaction; `not-configured` for a kind or column that is not there.
 */
export async function startFrom(
  database: SqlDatabase,
  mapping: Mapping,
  catalogue: Catalogue,
  { kind: word, column, from }: StartWish,
  signal: AbortSignal,
): Promise<number> {
  const { dialect } = database;
  const kind = mapping.kinds[word];
  const table = kind && catalogue.tables.get(kind.table);
  if (!speaksTriggers(dialect) || !kind || !table?.columns.has(column)) {
    throw new AppError('not-configured', `There is no column ${column} of ${word} to start from.`, {
      reason: 'no-start',
    });
  }
  const tables = tablesOf(mapping);
  const words = spoolWords(dialect, tables);
  const isKind = words.matches(quoted(dialect, kind.table, 'table'), kind.where ?? {});
  const key = (name: string) => sql.raw(words.asText(quoted(dialect, name, 'column')));
  return await database.transaction(async (open) => {
    const { affected } = await open.write(sql`
      insert into ${tableName(tables.spool)} (kind, record_key, company, operation, mark)
      select ${sql.raw(words.text(word))}, ${key(kind.key)}, ${key(kind.company)},
        ${sql.raw(words.text('update'))}, ${sql.raw(words.text('start'))}
      from ${tableName(kind.table)}
      where ${comparison(table, column, '>=', from)}${isKind === null ? sql`` : sql` and ${sql.raw(isKind)}`}`);
    return affected;
  }, signal);
}
