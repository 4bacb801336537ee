import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { comparison } from '../database/comparison.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import type { Permissions } from './Permissions.ts';
import { flagSet } from './flagSet.ts';

/** Whether this user may see records of the kind at all. */
export function maySeeKind(kind: SqlKind, permissions: Permissions): boolean {
  const right = kind.mapping.visibility?.right;
  return permissions.inCompany && (right === undefined || permissions.rights.has(right));
}

/**
 * The condition that a record of a kind that {@link maySeeKind} is one this user may see; null where every one is. A confidential record is
 * seen by its own user as well as by those with the right to.
 */
export function visibleTo(kind: SqlKind, permissions: Permissions): RawBuilder<boolean> | null {
  const { own, confidential } = kind.mapping.visibility ?? {};
  const has = (right: string | undefined) => right !== undefined && permissions.rights.has(right);
  const isOwn = own
    ? sql<boolean>`(${sql.join(
        [own.column]
          .flat()
          .map((column) => comparison(kind.table, column, '=', permissions.userId)),
        sql` or `,
      )})`
    : null;
  const conditions: RawBuilder<boolean>[] = [];
  if (isOwn && !has(own?.unless)) conditions.push(isOwn);
  if (confidential && !has(confidential.right)) {
    const open = sql<boolean>`not (${flagSet(confidential.flag)})`;
    conditions.push(isOwn ? sql<boolean>`(${open} or ${isOwn})` : open);
  }
  return conditions.length === 0 ? null : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}
