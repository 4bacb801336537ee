import type { AppointmentFacts, ComparedField, PointInTime } from '../../shared/appointments.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { ShownAppointment } from '../ShownAppointment.ts';

/** A field on both sides; people as lists, all else as one value. */
export type ComparedPair = { isSame: boolean } & (
  | { field: 'time'; mailbox: Span; erp: Span }
  | { field: 'subject' | 'place'; mailbox: string; erp: string }
  | { field: 'people'; mailbox: readonly Named[]; erp: readonly Named[] }
);

/** From when to when; the end is exclusive. */
export interface Span {
  start: PointInTime | null;
  end: PointInTime | null;
}

/** Somebody who is invited. */
export interface Named {
  name: string;
  address: string;
}

/** What Outlook shows beside what the ERP has, field by field; nothing of what the ERP does not keep. */
export function compareFacts(
  shown: ShownAppointment,
  item: OpenItem,
  facts: AppointmentFacts,
  zone: string,
): ComparedPair[] {
  const all: ComparedPair[] = [];
  const { subject, start, end, place, people } = facts;
  if (start !== undefined) {
    const erp = { start, end: end ?? null };
    const mailbox = spanOf(shown, start !== null && 'date' in start, zone);
    all.push({ field: 'time', mailbox, erp, isSame: sameSpan(mailbox, erp) });
  }
  const texts = { subject, place } satisfies Partial<Record<ComparedField, string | undefined>>;
  for (const field of ['place', 'subject'] as const) {
    const erp = texts[field];
    if (erp === undefined) continue;
    const mailbox = shown[field].trim();
    all.push({ field, mailbox, erp, isSame: mailbox === erp.trim() });
  }
  if (people !== undefined) {
    const guests = item.people.filter(({ role }) => role === 'required' || role === 'optional');
    const mailbox = guests.map(({ name, address }) => ({ name, address }));
    const erp = people.filter(({ isOrganizer }) => !isOrganizer);
    const isSame = onlyIn(mailbox, erp).length + onlyIn(erp, mailbox).length === 0;
    all.push({ field: 'people', mailbox, erp, isSame });
  }
  return all;
}

/** Who is in the first list and not in the second: by address, else by name. */
export function onlyIn(these: readonly Named[], those: readonly Named[]): Named[] {
  const has = new Set(those.flatMap((one) => [keyOf(one), nameOf(one)]));
  return these.filter(
    (one) => !has.has(keyOf(one)) && !(one.address === '' && has.has(nameOf(one))),
  );
}

function keyOf(one: Named): string {
  const address = one.address.trim().toLowerCase();
  return address === '' ? nameOf(one) : address;
}

function nameOf({ name }: Named): string {
  return `name ${name.trim().toLowerCase()}`;
}

/** Whole days where the ERP has whole days and it lasts from midnight to midnight. */
function spanOf({ start, end }: ShownAppointment, isDays: boolean, zone: string): Span {
  const [from, to] = [wallOf(start, zone), wallOf(end, zone)];
  const isMidnight = from.time === '00:00' && to.time === '00:00' && from.date !== to.date;
  return isDays && isMidnight
    ? { start: { date: from.date }, end: { date: to.date } }
    : { start: { at: start }, end: { at: end } };
}

function wallOf(at: string, zone: string): { date: string; time: string } {
  const form = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const [date = '', time = ''] = form.format(new Date(at)).split(' ');
  return { date, time };
}

function sameSpan(a: Span, b: Span): boolean {
  return same(a.start, b.start) && same(a.end, b.end);
}

function same(a: PointInTime | null, b: PointInTime | null): boolean {
  if (a === null || b === null) return a === b;
  if ('date' in a || 'date' in b) return 'date' in a && 'date' in b && a.date === b.date;
  return Date.parse(a.at) === Date.parse(b.at);
}
