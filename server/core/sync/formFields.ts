import { Temporal } from 'temporal-polyfill';
import type { AppointmentForm } from '../../../shared/appointments.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isParty } from '../../../shared/records/isParty.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields, FieldValue, Party } from '../../../shared/records/SyncRecord.ts';
import { instantOf } from '../time/instantOf.ts';
import { wallText } from '../time/wallText.ts';

/**
 * What stands in Outlook's form, in the words of a record: only what differs from what the mailbox says now, so that a name
 * written otherwise, or another zone for the same instant, is no change.
 *
 * @param now the appointment, or one date of a series, as the mailbox has it; nothing for a new one.
 * @param home IANA zone of the mailbox.
 */
export function formFields(now: Fields, form: AppointmentForm, home: string): Fields {
  const changed: Record<string, FieldValue | null> = {};
  const isAllDay = form.isAllDay ?? looksAllDay(now, form, home);
  for (const name of ['start', 'end'] as const) {
    const was = isMoment(now[name]) ? now[name] : null;
    const moment = momentIn(form[name], was, isAllDay, home);
    if (was === null || !isSame(was, moment, home)) changed[name] = moment;
  }
  for (const [name, text] of [
    ['subject', form.subject.trim()],
    ['place', form.place.trim()],
  ] as const) {
    const was = now[name];
    const before = typeof was === 'string' ? was.trim() : '';
    if (text !== before) changed[name] = text === '' ? null : text;
  }
  const before = (Array.isArray(now['parties']) ? now['parties'] : []).filter(isParty);
  const parties = partiesIn(before, form.people);
  if (parties !== null) changed['parties'] = parties.length === 0 ? null : parties;
  return changed;
}

/** As it was, or, where nobody knows, from midnight to midnight. */
function looksAllDay(now: Fields, { start, end }: AppointmentForm, home: string): boolean {
  const was = now['start'];
  if (isMoment(was) && was.kind !== 'date') return false;
  const isMidnight = (at: string) =>
    wallIn(at, home).toPlainTime().equals(new Temporal.PlainTime());
  return start !== end && isMidnight(start) && isMidnight(end);
}

function momentIn(at: string, was: Moment | null, isAllDay: boolean, home: string): Moment {
  if (isAllDay) return { kind: 'date', date: wallIn(at, home).toPlainDate().toString() };
  const zone = was?.kind === 'zoned' ? was.zone : home;
  return { kind: 'zoned', local: wallText(wallIn(at, zone)), zone };
}

function wallIn(at: string, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
}

function isSame(a: Moment, b: Moment, home: string): boolean {
  const isWhole = a.kind === 'date';
  return isWhole === (b.kind === 'date') && instantOf(a, home).equals(instantOf(b, home));
}

/** Null where nobody was added, left out, or is needed more or less. Rooms and the organizer are not in these lines. */
function partiesIn(before: readonly Party[], people: AppointmentForm['people']): Party[] | null {
  const key = ({ address, role }: { address: string; role: string }) =>
    `${role} ${address.trim().toLowerCase()}`;
  const invited = before.filter(({ role }) => role === 'required' || role === 'optional');
  const guests = people.filter(({ role }) => role === 'required' || role === 'optional');
  const had = new Map(invited.map((one) => [key(one), one]));
  const has = new Set(guests.map(key));
  if (has.size === had.size && [...has].every((one) => had.has(one))) return null;
  const own = before.filter((one) => !invited.includes(one));
  const now = guests.map(
    (one): Party =>
      had.get(key(one)) ?? {
        name: one.name,
        address: one.address,
        role: one.role === 'optional' ? 'optional' : 'required',
        response: 'none',
      },
  );
  return [...own, ...now];
}
