import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { visibleTo } from '../../rights/visibleTo.ts';
import type { SqlPart } from '../SqlPart.ts';
import { equalColumns } from './equalColumns.ts';

/**
 * The condition that a record is one of this user's: what the area says of owners, and what the kind says of who may see it.
 * Null where every record is.
 */
export function ownedBy(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions,
): RawBuilder<boolean> | null {
  const conditions = [ownership(erp, part, permissions), visibleTo(part.kind, permissions)].filter(
    (condition) => condition !== null,
  );
  return conditions.length === 0 ? null : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function ownership(
  erp: SqlErp,
  { kind, said: { owner } }: SqlPart,
  { userId, company, rights }: Permissions,
): RawBuilder<boolean> | null {
  if (owner === 'everybody' || (owner.unless !== undefined && rights.has(owner.unless)))
    return null;
  const { table, record, user } = owner;
  if (table === undefined || record === undefined || user === undefined) {
    const own = [owner.column ?? []].flat();
    const each = own.map((column) => comparison(kind.table, column, '=', userId));
    return sql<boolean>`(${sql.join(each, sql` or `)})`;
  }
  const list: CatalogueTable = erp.catalogue.tables.get(table) ?? { columns: new Map() };
  const ours = owner.from ?? kind.mapping.key;
  const conditions = [
    equalColumns(
      { id: sql.id('erplink list', record), shape: list.columns.get(record)?.shape },
      {
        id: sql.id(...kind.mapping.table.split('.'), ours),
        shape: kind.table.columns.get(ours)?.shape,
      },
    ),
    comparison(list, user, '=', userId),
    ...(owner.company === undefined ? [] : [comparison(list, owner.company, '=', company)]),
  ];
  return sql<boolean>`exists (select 1 from ${tableName(table)} as ${sql.id('erplink list')}
    where ${sql.join(conditions, sql` and `)})`;
}
