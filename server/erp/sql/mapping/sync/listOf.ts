import type { AreaMapping } from './AreaMapping.ts';
import type { ListMapping } from './ListMapping.ts';

/** A list and the word of the mapping that says it. */
export interface PlacedList extends ListMapping {
  said: 'list' | 'owner';
}

/** The table of assignments that an area has: its list, or the one that says whose a record is; null for neither. */
export function listOf({ list, owner }: Pick<AreaMapping, 'list' | 'owner'>): PlacedList | null {
  if (list !== undefined) return { ...list, said: 'list' };
  if (owner === 'everybody') return null;
  const { table, record, user, from, company } = owner;
  if (table === undefined || record === undefined || user === undefined) return null;
  return {
    ...{ said: 'owner', table, record, user },
    ...(from !== undefined && { from }),
    ...(company !== undefined && { company }),
  };
}
