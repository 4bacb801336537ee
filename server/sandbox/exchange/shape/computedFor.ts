import type { Computed } from './Computed.ts';
import { computedOfCalendar } from './computedOfCalendar.ts';
import { computedOfContact } from './computedOfContact.ts';
import { computedOfItem } from './computedOfItem.ts';
import { computedOfTask } from './computedOfTask.ts';

const byKind: Readonly<Record<string, Readonly<Record<string, Computed>>>> = {
  CalendarItem: { ...computedOfItem, ...computedOfCalendar },
  Contact: { ...computedOfItem, ...computedOfContact },
  Task: { ...computedOfItem, ...computedOfTask },
};

/** What follows for items of that kind, by property. */
export function computedFor(kind: string): Readonly<Record<string, Computed>> {
  return byKind[kind] ?? computedOfItem;
}
