import type { Collection } from '../../../server/ports/RecordStore.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';

/** Whether a server shows it through this window: a series from its first day on, what has no day always. */
export function isInDays(fields: Fields, { from, to }: Collection['window']): boolean {
  if (from === null && to === null) return true;
  const first = dayOf(fields['start']);
  if ((fields['recurrence'] ?? null) !== null) return first === null || to === null || first <= to;
  const last = dayOf(fields['end']) ?? first;
  if (first === null || last === null) return true;
  return (to === null || first <= to) && (from === null || last >= from);
}

function dayOf(value: FieldValue | null | undefined): string | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  return value.kind === 'date' ? value.date : value.local.slice(0, 10);
}
