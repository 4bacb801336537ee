import type { Area } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../shared/records/isRecurrence.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';
import type { SyncTexts } from './SyncTexts.ts';
import { nameOfMember } from './nameOfMember.ts';

/** Where a value is said. */
interface Saying {
  area: Area;
  field: string;
  texts: SyncTexts;
  locale: string;
  /** The reader's IANA zone; another one is named. */
  zone: string;
}

/**
 * What a field holds, for people.
 *
 * @param value as the backend sent it: of the neutral form (SyncRecord's FieldValue), null for empty, undefined where the
 * side does not have the field.
 */
export function sayValue(value: unknown, { area, field, texts, locale, zone }: Saying): string {
  if (value === undefined) return texts.lacking;
  if (value === null || value === '') return texts.empty;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (typeof value === 'string') {
    const type = fieldTables[area][field]?.type;
    const choices: Partial<Record<string, string>> = texts.choices;
    if (type === 'choice') return choices[value] ?? value;
    return type === 'date' && /^\d/.test(value) ? sayDate(value, locale) : value;
  }
  if (Array.isArray(value)) {
    const parts = value.map(nameOfMember).filter((part) => part !== '');
    return parts.length === 0 ? texts.empty : parts.join(', ');
  }
  if (isMoment(value)) return sayMoment(value, field, locale, zone);
  if (isRecurrence(value)) return saySeries(value, texts, locale);
  return nameOfMember(value) || texts.yes;
}

/** A day with its weekday: by that people know it. */
const dated = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Wall time as it was meant, wherever the reader is. */
function sayMoment(moment: Moment, field: string, locale: string, zone: string): string {
  if (moment.kind === 'date') {
    // The end of whole days is the day after the last of them.
    return sayDate(moment.date, locale, field === 'end' ? -1 : 0);
  }
  const format = { ...dated, hour: '2-digit', minute: '2-digit', timeZone: 'UTC' } as const;
  const text = new Intl.DateTimeFormat(locale, format).format(new Date(`${moment.local}Z`));
  return moment.kind === 'zoned' && moment.zone !== zone ? `${text} (${moment.zone})` : text;
}

function sayDate(date: string, locale: string, days = 0): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  day.setUTCDate(day.getUTCDate() + days);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

function saySeries(
  { pattern, range, exceptions }: Recurrence,
  texts: SyncTexts,
  locale: string,
): string {
  const parts = [texts.series[pattern.type]];
  if ('interval' in pattern && pattern.interval > 1) parts.push(texts.every(pattern.interval));
  if ('days' in pattern) parts.push(pattern.days.map((day) => sayWeekDay(day, locale)).join(' '));
  if ('day' in pattern) parts.push(texts.monthDay(pattern.day));
  if (range.type === 'count') parts.push(texts.times(range.count));
  if (range.type === 'until') parts.push(texts.until(sayDate(range.date, locale)));
  if (exceptions.length > 0) parts.push(texts.exceptions(exceptions.length));
  return parts.join(', ');
}

function sayWeekDay(day: string, locale: string): string {
  const at = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day);
  // 1 January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + at));
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(date);
}
