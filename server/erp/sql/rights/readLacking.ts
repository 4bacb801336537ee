import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { ErpNeed } from '../../../ports/ErpConnector.ts';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { NeedMapping } from '../mapping/NeedMapping.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import { equalColumns } from '../sync/read/equalColumns.ts';
import { flagSet } from './flagSet.ts';

const inner = 'erplink need';

/** What of the mapping's needs a user lacks, in their order, by one query. Nothing of a user who is not there. */
export async function readLacking(
  erp: SqlErp,
  userId: string,
  signal: AbortSignal,
): Promise<ErpNeed[]> {
  const { users } = erp.mapping;
  const needs = users.needs ?? [];
  const table = erp.catalogue.tables.get(users.table);
  if (needs.length === 0 || !table) return [];
  const columns = needs.map(
    (need, i) =>
      sql`case when ${condition(erp, need)} then 1 else 0 end as ${sql.id(`erplink need ${i}`)}`,
  );
  const rows = await erp.database.run(
    sql`select ${sql.join(columns)} from ${tableName(users.table)}
      where ${comparison(table, users.key, '=', userId)} limit 1`,
    signal,
  );
  const [row] = rows;
  if (row === undefined) return [];
  return needs.flatMap(({ name, lacking }, i) =>
    Number(row[`erplink need ${i}`]) === 0 ? [{ name, lacking }] : [],
  );
}

function condition(erp: SqlErp, { has, table, on }: NeedMapping): RawBuilder<boolean> {
  if (table === undefined || on === undefined) return flagSet(has);
  const { users } = erp.mapping;
  const shapes = (of: string) => erp.catalogue.tables.get(of)?.columns;
  const joined = Object.entries(on).map(([theirs, ours]) =>
    equalColumns(
      { id: sql.id(inner, theirs), shape: shapes(table)?.get(theirs)?.shape },
      { id: sql.id(...users.table.split('.'), ours), shape: shapes(users.table)?.get(ours)?.shape },
    ),
  );
  return sql<boolean>`exists (select 1 from ${tableName(table)} as ${sql.id(inner)}
    where ${sql.join([...joined, flagSet(has)], sql` and `)})`;
}
