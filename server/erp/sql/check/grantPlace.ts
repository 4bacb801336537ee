import { sql } from 'kysely';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import type { GrantPlace } from './grantStatements.ts';

/** Where the database's rights are granted, as it says itself. @throws AppError as SqlDatabase.run. */
export async function grantPlace(
  database: SqlDatabase,
  login: string,
  signal: AbortSignal,
): Promise<GrantPlace> {
  const { dialect } = database;
  if (dialect !== 'postgres' && dialect !== 'mariadb')
    return { login, database: null, schema: null };
  const schema = dialect === 'postgres' ? sql`current_schema()` : sql`null`;
  const name = dialect === 'postgres' ? sql`current_database()` : sql`database()`;
  const [row] = await database.run(sql`select ${name} as base, ${schema} as place`, signal);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { login, database: text(row?.['base']), schema: text(row?.['place']) };
}
