import ICAL from 'ical.js';
import { AppError } from '../../core/AppError.ts';
import type { Attendee } from './Attendee.ts';
import type { CalendarEntry, Occurrence } from './CalendarEntry.ts';
import { icsTime } from './icsTime.ts';
import type { Mailbox } from './Mailbox.ts';
import type { Person } from './Person.ts';
import type { Recurrence } from './Recurrence.ts';
import { recurrenceFromRule } from './recurrenceFromRule.ts';

/** What an iCalendar text holds: its appointments, and those that could not be read with the reason. */
export interface IcsContent {
  /** `REQUEST` for an invitation; null where the text names none. */
  method: string | null;
  entries: CalendarEntry[];
  broken: { what: string; reason: string }[];
}

/** What ical.js says of one date of a series; its own types leave it open. */
interface OccurrenceDetails {
  startDate: ICAL.Time;
  endDate: ICAL.Time;
  item: { summary: string | null; location: string | null };
}

/** Of a series without near end, this many milliseconds before and after now are shown. */
const window = { before: 60 * 86_400_000, after: 180 * 86_400_000 };
/** Dates of one series that are shown at most, and steps taken at most to find them. */
const limits = { shown: 120, steps: 20_000 };

/**
 * Reads an iCalendar text (RFC 5545) as Outlook would open it.
 * @param mailbox whose zone is meant by times without one
 * @param now milliseconds; long series are shown around it
 * @throws AppError `invalid-input` with ical.js's reason and place where the text is no iCalendar
 */
export function readIcs(text: string, mailbox: Mailbox, now: number): IcsContent {
  const calendars = parse(text);
  const content: IcsContent = { method: null, entries: [], broken: [] };
  for (const calendar of calendars) {
    content.method ??= textOf(calendar, 'method').toUpperCase() || null;
    // Some programs write an event without the calendar around it.
    const isBare = calendar.name === 'vevent';
    const events = isBare ? [calendar] : calendar.getAllSubcomponents('vevent');
    const masters = events.filter((one) => !one.hasProperty('recurrence-id'));
    const uids = new Set(masters.map((one) => textOf(one, 'uid')));
    // A changed date of a series that is not in the text stands as an appointment of its own.
    const orphans = events.filter((one) => !masters.includes(one) && !uids.has(textOf(one, 'uid')));
    for (const event of [...masters, ...orphans]) {
      try {
        content.entries.push(readEvent(event, events, mailbox, now));
      } catch (error) {
        content.broken.push({
          what: textOf(event, 'uid') || 'an appointment without UID',
          reason: reasonOf(error, 'it uses a form of date or rule that cannot be read'),
        });
      }
    }
  }
  return content;
}

function parse(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(withDates(text.replace(/^\ufeff/, ''))) as unknown[];
    const roots = Array.isArray(parsed[0]) ? parsed : [parsed];
    return roots.map((root) => new ICAL.Component(root as unknown[]));
  } catch (cause) {
    const reason = reasonOf(cause, 'its BEGIN and END lines do not fit together');
    throw new AppError('invalid-input', `This is not iCalendar: ${reason}.`, { cause });
  }
}

/** Many programs forget to say VALUE=DATE (RFC 5545 section 3.3.4); what is meant is plain. */
function withDates(text: string): string {
  return text.replace(
    /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)(;TZID=[^:;\r\n]*)?:(\d{8})\r?$/gim,
    '$1;VALUE=DATE:$3',
  );
}

/** ical.js says what is wrong where it expected it, and trips over what it did not expect. */
function reasonOf(error: unknown, unexpected: string): string {
  return error instanceof Error && !(error instanceof TypeError) ? error.message : unexpected;
}

function readEvent(
  event: ICAL.Component,
  all: ICAL.Component[],
  mailbox: Mailbox,
  now: number,
): CalendarEntry {
  const uid = textOf(event, 'uid');
  const dtstart = event.getFirstProperty('dtstart');
  const start = dtstart?.getFirstValue();
  if (!(start instanceof ICAL.Time)) throw new AppError('invalid-input', 'It has no start.');
  const isMaster = !event.hasProperty('recurrence-id');
  const exceptions = all.filter(
    (one) => isMaster && uid && one.hasProperty('recurrence-id') && textOf(one, 'uid') === uid,
  );
  const known = new ICAL.Event(event, { exceptions, strictExceptions: false });
  const tzid = parameter(dtstart, 'tzid');
  const at = (time: ICAL.Time): number => icsTime(time, tzid, mailbox.timeZone);
  const startsAt = at(start);
  if (!Number.isFinite(startsAt)) throw new AppError('invalid-input', 'Its start is no date.');
  const end = Math.max(at(known.endDate), startsAt);
  const html = htmlOf(event);
  const people = event.getAllProperties('attendee');
  return {
    uid: uid || `no-uid-${startsAt}-${textOf(event, 'summary')}`,
    subject: textOf(event, 'summary'),
    organizer: readPerson(event.getFirstProperty('organizer')),
    required: people.filter((one) => parameter(one, 'role') !== 'OPT-PARTICIPANT').map(attendee),
    optional: people.filter((one) => parameter(one, 'role') === 'OPT-PARTICIPANT').map(attendee),
    start: startsAt,
    end,
    isAllDay: start.isDate,
    location: textOf(event, 'location'),
    html,
    text: textOf(event, 'description'),
    isPrivate: ['PRIVATE', 'CONFIDENTIAL'].includes(textOf(event, 'class').toUpperCase()),
    categories: event.getAllProperties('categories').flatMap((one) => one.getValues().map(String)),
    series: known.isRecurring()
      ? {
          recurrence: readRecurrence(known, start, mailbox, end - startsAt),
          occurrences: occurrences(known, at, now),
        }
      : null,
    createdAt: startsAt,
  };
}

function occurrences(event: ICAL.Event, at: (time: ICAL.Time) => number, now: number) {
  const near: Occurrence[] = [];
  const first: Occurrence[] = [];
  const earliest = new Date(now - window.before).getUTCFullYear() - 1;
  const iterator = event.iterator();
  for (let step = 0; step < limits.steps && near.length < limits.shown; step += 1) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next) break;
    // Years away: not worth working out its details.
    if (first.length >= 10 && next.year < earliest) continue;
    const details = event.getOccurrenceDetails(next) as OccurrenceDetails;
    const date: Occurrence = {
      start: at(details.startDate),
      end: at(details.endDate),
      original: at(next),
      subject: details.item.summary ?? '',
      location: details.item.location ?? '',
    };
    if (date.start > now + window.after && first.length >= 10) break;
    if (first.length < 10) first.push(date);
    if (date.start >= now - window.before && date.start <= now + window.after) near.push(date);
  }
  // An old series that ended is shown by its first dates, so that its file is not invisible.
  return near.length > 0 ? near : first;
}

function readRecurrence(
  event: ICAL.Event,
  start: ICAL.Time,
  mailbox: Mailbox,
  duration: number,
): Recurrence | null {
  const rule = event.component.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return null;
  const pattern = recurrenceFromRule(rule, start);
  if (!pattern) return null;
  return {
    ...pattern,
    startDate: day(start),
    endDate: rule.until ? day(rule.until) : rule.count ? lastDay(event) : null,
    startMinute: start.isDate ? 0 : start.hour * 60 + start.minute,
    durationMinutes: Math.round(duration / 60_000),
    timeZone: mailbox.timeZone,
    windowsTimeZone: mailbox.windowsTimeZone,
  };
}

/** The day of the last date of a series that says how many it has; null where they are too many to count. */
function lastDay(event: ICAL.Event): string | null {
  const iterator = event.iterator();
  let last: ICAL.Time | null = null;
  for (let step = 0; step < limits.steps; step += 1) {
    const next = iterator.next() as ICAL.Time | undefined;
    if (!next) return last && day(last);
    last = next.clone();
  }
  return null;
}

function readPerson(property: ICAL.Property | null): Person | null {
  if (!property) return null;
  const value = String(property.getFirstValue() ?? '');
  const address = parameter(property, 'email') ?? value.replace(/^mailto:/i, '');
  return { name: parameter(property, 'cn') ?? address, address };
}

function attendee(property: ICAL.Property): Attendee {
  const person = readPerson(property) ?? { name: '', address: '' };
  const answer = parameter(property, 'partstat')?.toLowerCase();
  const known = answer === 'accepted' || answer === 'declined' || answer === 'tentative';
  return { ...person, response: known ? answer : 'none' };
}

function htmlOf(event: ICAL.Component): string | null {
  const rich = event.getFirstProperty('x-alt-desc');
  if (rich && parameter(rich, 'fmttype')?.toLowerCase() === 'text/html') {
    return String(rich.getFirstValue());
  }
  return null;
}

function parameter(property: ICAL.Property | null | undefined, name: string): string | null {
  const value: unknown = property?.getFirstParameter(name);
  return typeof value === 'string' ? value : null;
}

function textOf(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}

const day = (time: ICAL.Time): string => time.toString().slice(0, 10);
