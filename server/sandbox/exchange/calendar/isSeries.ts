import type { Item } from '../store/Item.ts';

/** Whether it is the recurring master of a series of appointments. */
export function isSeries({ kind, properties, occurrence }: Item): boolean {
  return (
    kind === 'CalendarItem' && properties['Recurrence'] !== undefined && occurrence === undefined
  );
}
