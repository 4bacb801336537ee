import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { toText } from '../values/toText.ts';
import { cleanText } from '../values/cleanText.ts';
import { flagSet } from './flagSet.ts';

/** A user of the ERP as its table has it; `password` in the mapping's scheme. */
export interface SqlUser {
  id: string;
  login: string;
  name: string;
  password: string;
  locked: boolean;
}

/** The user with this key; null when there is none. */
export async function readUser(
  erp: SqlErp,
  id: string,
  signal: AbortSignal,
): Promise<SqlUser | null> {
  const { users } = erp.mapping;
  const table = erp.catalogue.tables.get(users.table);
  if (!table) return null;
  const found = await readUsers(erp, comparison(table, users.key, '=', id), signal);
  // '007' equals 7 in a numeric column, but it is not what we gave out.
  return found.find((user) => user.id === id) ?? null;
}

/** The users with this login, whatever its case; the exact one first. */
export async function readUsersByLogin(
  erp: SqlErp,
  login: string,
  signal: AbortSignal,
): Promise<SqlUser[]> {
  const column = sql.id(erp.mapping.users.login);
  // PostgreSQL refuses the NUL character in any text.
  if (login === '' || login.includes('\0')) return [];
  const condition = sql<boolean>`lower(${column}) = lower(cast(${login} as text))`;
  const found = await readUsers(erp, condition, signal);
  return found.toSorted((a, b) => Number(b.login === login) - Number(a.login === login));
}

async function readUsers(
  erp: SqlErp,
  condition: RawBuilder<boolean>,
  signal: AbortSignal,
): Promise<SqlUser[]> {
  const { users } = erp.mapping;
  const locked = users.locked ? sql`case when ${flagSet(users.locked)} then 1 else 0 end` : sql`0`;
  const rows = await erp.database.run(
    sql`
      select ${sql.id(users.key)} as id, ${sql.id(users.login)} as login, ${sql.id(users.name)} as name,
        ${sql.id(users.password.column)} as password, ${locked} as locked
      from ${tableName(users.table)} where ${condition} limit 10`,
    signal,
  );
  return rows.map((row) => {
    const login = toText(row.login, users.login);
    return {
      id: toText(row.id, users.key),
      login,
      name: cleanText(toText(row.name, users.name), false, 200) || login,
      password: toText(row.password, users.password.column),
      locked: Number(row.locked) !== 0,
    };
  });
}
