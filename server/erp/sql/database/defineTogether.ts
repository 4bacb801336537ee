import type { RawBuilder } from 'kysely';
import type { SqlDatabase, SqlRow } from './SqlDatabase.ts';

/** SqlDatabase.define where definitions can be taken back: in one transaction. */
export function defineTogether(
  database: SqlDatabase,
  statements: readonly RawBuilder<SqlRow>[],
  signal: AbortSignal,
): Promise<void> {
  return database.transaction(async (open) => {
    for (const statement of statements) await open.write(statement);
  }, signal);
}
