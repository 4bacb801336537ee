import type { Area } from './Area.ts';
import { isIdleLead } from './isIdleLead.ts';
import type { Fields, FieldValue } from './SyncRecord.ts';

/**
 * A reminder that is off has no time that matters: what a side still holds for it (Outlook 15 minutes where nobody ever set
 * one, an ERP zero or what it once was) is empty here, or two sides without a reminder would differ for ever. What is absent
 * stays absent.
 *
 * @param isSet whether it reminds, where others than the fields themselves say so: of an exception perhaps its series.
 */
export function settleReminder<T extends Readonly<Record<string, Fields[string] | undefined>>>(
  area: Area,
  fields: T,
  isSet: FieldValue | null | undefined = fields['reminderSet'],
): T {
  const idle = Object.keys(fields).filter(
    (field) => (fields[field] ?? null) !== null && isIdleLead(area, field, isSet),
  );
  return idle.length === 0
    ? fields
    : { ...fields, ...Object.fromEntries(idle.map((field) => [field, null])) };
}
