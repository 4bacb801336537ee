import type { Area } from '../../../shared/records/Area.ts';

const busyFields = ['start', 'end', 'busyStatus', 'sensitivity', 'recurrence'] as const;

/** Whether a field may still be seen of a private item: when, how busy, how often. Never a text. */
export function isBusyField(area: Area, field: string): boolean {
  return area === 'appointments' && (busyFields as readonly string[]).includes(field);
}
