import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { ListMapping } from '../../mapping/sync/ListMapping.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { SqlKind } from '../../records/SqlKind.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { equalColumns } from './equalColumns.ts';

/** The condition that a record is assigned to this user by a table of assignments. */
export function onList(
  erp: SqlErp,
  { mapping, table }: SqlKind,
  said: ListMapping,
  { userId, company }: Permissions,
): RawBuilder<boolean> {
  const list: CatalogueTable = erp.catalogue.tables.get(said.table) ?? { columns: new Map() };
  const ours = said.from ?? mapping.key;
  const conditions = [
    equalColumns(
      { id: sql.id('erplink list', said.record), shape: list.columns.get(said.record)?.shape },
      { id: sql.id(...mapping.table.split('.'), ours), shape: table.columns.get(ours)?.shape },
    ),
    comparison(list, said.user, '=', userId),
    ...(said.company === undefined ? [] : [comparison(list, said.company, '=', company)]),
  ];
  return sql<boolean>`exists (select 1 from ${tableName(said.table)} as ${sql.id('erplink list')}
    where ${sql.join(conditions, sql` and `)})`;
}
