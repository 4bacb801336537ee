import type { Placed } from '../fields/Placed.ts';
import type { KindMapping } from '../../mapping/KindMapping.ts';
import { flagSides } from './flagSides.ts';

/** Rows that are marked as gone are no records: the mark must hold what means no. Only where every row holds one. */
export function whereGone(row: readonly Placed[]): NonNullable<KindMapping['where']> {
  const gone = row.find(({ field, score }) => field === 'gone' && score >= 0.8);
  const sides = gone && flagSides(gone.column);
  if (!gone || !sides || gone.column.values.includes(null) || gone.column.content.rows === 0) {
    return {};
  }
  return { [gone.column.name]: sides.no };
}
