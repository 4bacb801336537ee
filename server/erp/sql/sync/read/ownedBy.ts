import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import { listOf } from '../../mapping/sync/listOf.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { visibleTo } from '../../rights/visibleTo.ts';
import type { SqlPart } from '../SqlPart.ts';
import { onList } from './onList.ts';

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
  permissions: Permissions,
): RawBuilder<boolean> | null {
  if (owner === 'everybody' || (owner.unless !== undefined && permissions.rights.has(owner.unless)))
    return null;
  const list = listOf({ owner });
  if (list !== null) return onList(erp, kind, list, permissions);
  const own = [owner.column ?? []].flat();
  const each = own.map((column) => comparison(kind.table, column, '=', permissions.userId));
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}
