import type { PointInTime } from '../../../shared/appointments.ts';

const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/**
 * From when to when something is, with weekdays, on the reader's clock; whole days are days everywhere.
 *
 * @param span the end is exclusive; a year is said where it is not the present one.
 * @param allDay the words for whole days.
 */
export function saySpan(
  { start, end }: { start: PointInTime | null; end: PointInTime | null },
  { locale, zone, now, allDay }: { locale: string; zone: string; now: Date; allDay: string },
): string {
  if (start === null) return '–';
  const isWhole = 'date' in start;
  const from = new Date(isWhole ? `${start.date}T00:00:00Z` : start.at);
  const until = end === null ? from : endOf(end);
  const isNow = [from, until].every((one) => one.getFullYear() === now.getFullYear());
  const form = new Intl.DateTimeFormat(locale, {
    ...day,
    ...(!isNow && { year: 'numeric' }),
    ...(isWhole ? { timeZone: 'UTC' } : { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
  });
  const text = until > from ? form.formatRange(from, until) : form.format(from);
  return isWhole ? `${text}, ${allDay}` : text;
}

/** Of whole days the last of them. */
function endOf(end: PointInTime): Date {
  if ('at' in end) return new Date(end.at);
  const last = new Date(`${end.date}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last;
}
