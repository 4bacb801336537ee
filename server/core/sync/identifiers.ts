import { Temporal } from 'temporal-polyfill';
import type { Area } from '../../../shared/records/Area.ts';
import { canonicalFields } from '../../../shared/records/canonicalFields.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { foldText } from '../foldText.ts';

/** One thing by which a record can be known again. */
export interface Identifier {
  /** Identifiers of different kinds are independent of one another. */
  kind: 'uid' | 'number' | 'mail' | 'phone' | 'name' | 'birthday' | 'subject' | 'time';
  value: string;
}

const mailFields = ['email1', 'email2', 'email3'];
const phoneFields = [
  'mobilePhone',
  'businessPhone',
  'businessPhone2',
  'privatePhone',
  'otherPhone',
];

/**
 * Everything by which a record can be known again when two sides are paired for the first time (class 16).
 *
 * @param limits as commonLimits: of what a side cuts only the beginning counts, which both have.
 */
export function identifiers(
  area: Area,
  fields: Fields,
  limits: Readonly<Record<string, number>> = {},
): Identifier[] {
  const canonical = canonicalFields(area, fields);
  if (area !== 'contacts') {
    const subject = beginning(text(canonical.subject), roomForMore(limits['subject']));
    return ofEvent(area, canonical, subject);
  }
  return ofContact(canonical, (name) => beginning(text(canonical[name]), limits[name] ?? Infinity));
}

/** What a field says, as far as both sides have it. */
type Begin = (name: string) => string;

function ofContact(fields: Fields, begin: Begin): Identifier[] {
  const all = (names: readonly string[]): string[] => names.map((name) => text(fields[name]));
  const phones = all(phoneFields).filter((phone) => phone.replace(/\D/g, '').length >= 6);
  const birthday = text(fields.birthday);
  return [
    ...some('number', [text(fields.customerNumber), text(fields.personNumber)].join('/')),
    ...all(mailFields).flatMap((mail) => some('mail', mail)),
    ...phones.flatMap((phone) => some('phone', phone)),
    ...some('name', nameOf(begin)),
    ...(birthday.startsWith('--') ? [] : some('birthday', birthday)),
  ];
}

/** The words of a name in one order, since one side has `Müller, Jan` where the other has `Jan Müller`. */
function nameOf(begin: Begin): string {
  const person = [begin('firstName'), begin('lastName')].join(' ');
  const name = person.trim() || begin('displayName') || begin('company1');
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function ofEvent(area: Area, fields: Fields, subject: string): Identifier[] {
  const time =
    area === 'appointments'
      ? [instant(fields.start), instant(fields.end)]
      : [instant(fields.due ?? fields.received ?? fields.sent)];
  return [
    ...some('uid', text(fields.iCalUid) || text(fields.messageId)),
    ...some('subject', subject),
    ...(time.includes('') ? [] : some('time', time.join('/'))),
  ];
}

/** One instant, whichever zone a side says it in; a day and a floating time as they are. */
function instant(value: FieldValue | null | undefined): string {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return '';
  const moment: Moment = value;
  if (moment.kind === 'date') return moment.date;
  if (moment.kind === 'floating') return moment.local;
  try {
    const zoned = Temporal.PlainDateTime.from(moment.local).toZonedDateTime(moment.zone);
    return String(zoned.epochMilliseconds);
  } catch {
    // A zone nobody knows is compared as it stands; checkRecord has said so long before.
    return `${moment.local} ${moment.zone}`;
  }
}

function some(kind: Identifier['kind'], value: string): Identifier[] {
  return value === '' || value === '/' ? [] : [{ kind, value }];
}

function text(value: FieldValue | null | undefined): string {
  return typeof value === 'string' ? value : '';
}

function beginning(value: string, room: number): string {
  const whole = foldText(value).trim().replace(/\s+/g, ' ');
  return whole.slice(0, Math.floor(room)).trimEnd();
}

/**
 * Many a server keeps one blank where people typed two, before it cuts or after: of a longer text a little less counts
 * than it has room for.
 */
function roomForMore(limit = Infinity): number {
  return Math.max(limit - 4, limit * 0.75);
}
