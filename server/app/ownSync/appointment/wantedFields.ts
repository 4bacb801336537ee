import type { AppointmentForm } from '../../../../shared/appointments.ts';
import { isRecurrence } from '../../../../shared/records/isRecurrence.ts';
import { settleFields } from '../../../../shared/records/settleFields.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { dateOfSeries } from '../../../core/recurrence/dateOfSeries.ts';
import { formFields } from '../../../core/sync/formFields.ts';

/**
 * An appointment as it would be saved, and which fields the form changes.
 *
 * @param now as the mailbox has it; the whole series where one date of it is open.
 * @param at of that date, where the pattern put it (RFC 3339); null for the whole.
 * @returns null for a date that is none of the series any more.
 */
export function wantedFields(
  now: Fields,
  at: string | null,
  form: AppointmentForm,
  home: string,
): { wanted: Fields; changed: string[] } | null {
  if (at === null || !isRecurrence(now.recurrence)) {
    const changed = formFields(now, form, home);
    // A series' own form shows its first date: whoever moves that moves them all.
    const wanted = settleFields('appointments', { ...now, ...changed });
    return { wanted, changed: Object.keys(changed) };
  }
  const { recurrence } = now;
  const date = dateOfSeries(now, at, home);
  if (date === null) return null;
  const changed = formFields(date.fields, form, home);
  if (Object.keys(changed).length === 0) return { wanted: now, changed: [] };
  const others = recurrence.exceptions.filter(({ original }) => original !== date.original);
  const before = recurrence.exceptions.find(({ original }) => original === date.original);
  const both = changed.start === undefined && changed.end === undefined ? {} : timesOf(date.fields);
  const changes = { ...before?.changes, ...both, ...changed };
  const exceptions = [...others, { original: date.original, changes }].sort((a, b) =>
    a.original < b.original ? -1 : 1,
  );
  const wanted = settleFields('appointments', {
    ...now,
    recurrence: { ...recurrence, exceptions },
  });
  return { wanted, changed: Object.keys(changed) };
}

/** Start and end of a date that is moved are said together. */
function timesOf({ start, end }: Fields): Fields {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}
