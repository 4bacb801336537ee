import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { OwnMark } from '../changes/OwnMark.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { tableName } from '../database/tableName.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';

/**
 * Marks what a transaction writes as ours, also where all programs share one login. In PostgreSQL the mark ends with the transaction. In
 * MariaDB and SQL Server it is the session's, which is ours alone, and taken away before the commit; what is left of it
 * after a rollback the next mark replaces. In SQLite it is a row that nobody else sees, since nobody else writes meanwhile.
 * @param mark at most 64 characters, such as an account's id: whose write it is.
 */
export function ownMark(dialect: SpoolDialect, tables: SpoolTables, mark: string): OwnMark {
  const state = tableName(tables.state);
  const clear = sql<SqlRow>`delete from ${state} where name = 'mark'`;
  const set: Readonly<Record<SpoolDialect, readonly RawBuilder<SqlRow>[]>> = {
    sqlite: [clear, sql`insert into ${state} (name, value) values ('mark', ${mark})`],
    postgres: [sql`select set_config('erplink.mark', ${mark}, true)`],
    mariadb: [sql`set @erplink_mark = ${mark}`],
    mssql: [sql`exec sp_set_session_context @key = N'erplink_mark', @value = ${mark}`],
  };
  const end: Readonly<Record<SpoolDialect, RawBuilder<SqlRow> | null>> = {
    sqlite: clear,
    postgres: null,
    mariadb: sql`set @erplink_mark = null`,
    mssql: sql`exec sp_set_session_context @key = N'erplink_mark', @value = null`,
  };
  return async (open) => {
    for (const statement of set[dialect]) await open.write(statement);
    const last = end[dialect];
    if (last) open.beforeCommit(() => open.write(last));
  };
}
