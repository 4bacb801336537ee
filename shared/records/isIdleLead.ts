import type { Area } from './Area.ts';
import type { FieldValue } from './SyncRecord.ts';

/** What says when something reminds, by area; `reminderSet` says whether it does. */
const leads: Readonly<Partial<Record<Area, string>>> = {
  appointments: 'reminderMinutes',
  tasks: 'reminderAt',
};

/**
 * Whether a field says when something reminds that does not: whatever it holds then means nothing. Where nothing says
 * whether it reminds (a side without that field) its time counts.
 *
 * @param isSet the field `reminderSet`.
 */
export function isIdleLead(
  area: Area,
  field: string,
  isSet: FieldValue | null | undefined,
): boolean {
  return field === leads[area] && (isSet === false || isSet === null);
}
