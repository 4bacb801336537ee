import type { AddedSet } from './addedSets.ts';
import type { SqlPart } from '../SqlPart.ts';
import { comparedValue } from './comparedValue.ts';

/** What a new row needs so that it is of its kind: the constants of the kind's `where`, of several values the first. */
export function whereSets(part: SqlPart): AddedSet[] {
  return Object.entries(part.kind.mapping.where ?? {}).map(([column, values]): AddedSet => {
    const value = Array.isArray(values) ? (values[0] ?? null) : values;
    return [column, comparedValue(part.slot(column), value)];
  });
}
