import type { Placed } from '../fields/Placed.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { LongSource } from '../../mapping/sync/FieldSource.ts';
import { flagSides } from './flagSides.ts';

/** Parts of a moment. */
export interface MomentParts {
  edge: Placed;
  clock?: Placed | undefined;
  allDay?: Placed | undefined;
  /** The last day of whole days stands in the column, not the day after. */
  isLast?: boolean;
}

/** Where a moment is kept: in one column, or as day and time in two. */
export function momentSource({ edge, clock, allDay, isLast = false }: MomentParts): LongSource {
  const { column } = edge;
  const form = temporalForm(column);
  const sides = allDay ? flagSides(allDay.column) : null;
  const whole =
    allDay && sides
      ? { allDay: { column: allDay.column.name, is: sides.yes, isNot: sides.no } }
      : {};
  if (form === 'day') {
    const time = clock ? { time: clock.column.name } : {};
    const day = isLast ? { lastDay: column.name } : { date: column.name };
    return { ...day, ...time, ...whole };
  }
  if (form === 'unix') return { moment: column.name, keptAs: 'unixSeconds', ...whole };
  const isUtc =
    column.type !== 'timestamptz' &&
    column.words.some(({ text }) => text === 'utc' || text === 'gmt');
  return { moment: column.name, ...(isUtc ? { keptAs: 'utc' as const } : {}), ...whole };
}
