import { listOf } from '../../mapping/sync/listOf.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { SqlPart } from '../SqlPart.ts';

/** Whether a list says which records take part for this user: not for one who has all of them by a right. */
export function tellsOfList({ said }: SqlPart, { rights }: Permissions): boolean {
  const list = listOf(said);
  if (list === null) return false;
  const { owner } = said;
  const unless = owner === 'everybody' ? undefined : owner.unless;
  return list.said === 'list' || unless === undefined || !rights.has(unless);
}
