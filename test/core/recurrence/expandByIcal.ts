import ICAL from 'ical.js';

/** The occurrences of a rule as ical.js, the library of Thunderbird, finds them; `end` is not one of them. */
export function expandByIcal(rule: string, start: string, end: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  for (let time = iterator.next(); time; time = iterator.next()) {
    const text = time.toString();
    if (text >= end || found.length > 5000) break;
    found.push(text);
  }
  return found;
}
