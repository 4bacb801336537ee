import { wallClock } from '../../values/wallClock.ts';

const perDay = 86_400;

/**
 * A change column's greatest value, so many seconds earlier and in the same form, so that it can be compared with the column:
 * a time with or without fractions and offset, a day, seconds since 1970. Never later than now, since one row with a date
 * in the future would hide all changes until then. What is no time (a counter) stays as it is.
 * @param now milliseconds since 1970.
 */
export function earlier(text: string, seconds: number, now: number, zone: string): string {
  if (/^\d{9,10}$/.test(text)) {
    return String(Math.min(Number(text), Math.floor(now / 1000)) - seconds);
  }
  const parts = /^(\d{4}-\d\d-\d\d)(?:([ T])(\d\d:\d\d:\d\d)(.*))?$/.exec(text);
  if (!parts) return text;
  const [, day = '', between, clock, rest = ''] = parts;
  const said = Date.parse(`${day}T${clock ?? '00:00:00'}Z`);
  if (Number.isNaN(said)) return text;
  // Compared as if both were UTC; the day of difference is more than any zone makes.
  const wallNow = Date.parse(`${wallClock(zone).format(now).replace(' ', 'T')}:00Z`);
  const latest = said > wallNow + perDay * 1000 ? wallNow - perDay * 1000 : said;
  const step = clock === undefined ? Math.ceil(seconds / perDay) * perDay : seconds;
  const iso = new Date(latest - step * 1000).toISOString();
  return clock === undefined
    ? iso.slice(0, 10)
    : `${iso.slice(0, 10)}${between}${iso.slice(11, 19)}${rest}`;
}
