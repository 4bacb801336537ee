import { sql } from 'kysely';
import { splitName } from '../catalogue/splitName.ts';
import { yes } from '../catalogue/yes.ts';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { quoted } from '../spool/quoted.ts';
import type { Need } from './Need.ts';

/** Whether our login has a right; null where nobody tells. */
export type HasRight = (need: Need) => boolean | null;

/**
 * Asks the database what our login may do. SQLite has no rights; SQL Server's catalogue tells what it tells; ODBC tells nothing.
 * @throws AppError as SqlDatabase.run.
 */
export async function readRights(
  database: SqlDatabase,
  needs: readonly Need[],
  signal: AbortSignal,
): Promise<HasRight> {
  const answers = new Map<Need, boolean | null>();
  for (const [, same] of Map.groupBy(needs, ({ on, name }) => `${on} ${name}`)) {
    const [first] = same;
    if (!first) continue;
    const has =
      database.dialect === 'postgres'
        ? await inPostgres(database, first, same, signal)
        : database.dialect === 'mariadb'
          ? await inMariadb(database, first, signal)
          : () => null;
    for (const need of same) answers.set(need, has(need));
  }
  return (need) => answers.get(need) ?? null;
}

async function inPostgres(
  database: SqlDatabase,
  { on, name }: Need,
  needs: readonly Need[],
  signal: AbortSignal,
): Promise<HasRight> {
  if (on === 'function' || on === 'procedure') {
    const { schema, table } = splitName(name);
    const place =
      schema === null
        ? sql`pg_function_is_visible(p.oid)`
        : sql`p.pronamespace = (select oid from pg_namespace where nspname = ${schema})`;
    const [row] = await database.run(
      sql`select max(case when has_function_privilege(p.oid, 'execute') then 1 else 0 end) as may
        from pg_proc as p where p.proname = ${table} and ${place}`,
      signal,
    );
    return () => yes(row?.['may']);
  }
  const oid = sql`to_regclass(${quoted('postgres', name, 'table')})`;
  const asked = needs.map(({ right, column }, place) => {
    const may =
      on === 'sequence'
        ? sql`has_sequence_privilege(${oid}, ${right})`
        : column === null
          ? sql`has_table_privilege(${oid}, ${right})`
          : sql`has_column_privilege(${oid}, ${column}, ${right})`;
    return sql`case when ${may} then 1 else 0 end as ${sql.id(`may ${place}`)}`;
  });
  const [row] = await database.run(sql`select ${sql.join(asked)}`, signal);
  const of = new Map(needs.map((need, place) => [keyOf(need), yes(row?.[`may ${place}`])]));
  return (need) => of.get(keyOf(need)) ?? null;
}

async function inMariadb(
  database: SqlDatabase,
  { on, name }: Need,
  signal: AbortSignal,
): Promise<HasRight> {
  // Rights to routines and sequences are told to their owners only.
  if (on !== 'table') return () => null;
  const { schema, table } = splitName(name);
  const place = schema === null ? sql`database()` : sql`${schema}`;
  const rows = await database.run(
    sql`select column_name as name, privileges as rights from information_schema.columns
      where table_schema = ${place} and table_name = ${table}`,
    signal,
  );
  const rights = new Map(rows.map((row) => [String(row['name']), String(row['rights'])]));
  // A right to the whole database may be granted by a pattern.
  const granted = await database.run(
    sql`
      select privilege_type as held from information_schema.user_privileges
      union all select privilege_type from information_schema.schema_privileges where ${place} like table_schema
      union all select privilege_type from information_schema.table_privileges
        where table_schema = ${place} and table_name = ${table}`,
    signal,
  );
  const whole = new Set(granted.map((row) => String(row['held']).toLowerCase()));
  return ({ right, column }) => {
    if (right === 'delete' || right === 'trigger') return whole.has(right);
    const asked = column === null ? [...rights.values()] : [rights.get(column) ?? ''];
    return asked.length > 0 && asked.every((one) => one.split(',').includes(right));
  };
}

function keyOf({ right, column }: Need): string {
  return JSON.stringify([right, column]);
}
