import { sql } from 'kysely';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { installedTriggers } from './installedTriggers.ts';
import { quoted } from './quoted.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';

/**
 * Takes our triggers away, then our tables: without them a trigger would fail. The keys of creates stay where they are to: a
 * create that is repeated after a crash asks for them.
 * @returns the names of the triggers that were there.
 * @throws AppError as SqlTransaction.write.
 */
export async function removeSpool(
  database: SqlDatabase,
  dialect: SpoolDialect,
  tables: SpoolTables,
  keep: { intents: boolean },
  signal: AbortSignal,
): Promise<string[]> {
  const there = await installedTriggers(database, dialect, tables, signal);
  const table = (name: string) => quoted(dialect, name, 'table');
  const ours = [tables.spool, tables.state, ...(keep.intents ? [] : [tables.intents])];
  await database.define(
    [
      ...there.flatMap(({ drop }) => drop),
      ...ours.map((name) => `drop table if exists ${table(name)}`),
      ...(dialect === 'postgres'
        ? [`drop sequence if exists ${table(`${tables.spool}_missed`)}`]
        : []),
    ].map((text) => sql.raw(text)),
    signal,
  );
  return there.map(({ name }) => name);
}
