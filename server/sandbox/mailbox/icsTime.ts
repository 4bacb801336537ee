import type ICAL from 'ical.js';
import { zonedTime } from './zonedTime.ts';
import { zoneOffset } from './zoneOffset.ts';

/**
 * The instant of an iCalendar time in milliseconds. ical.js knows the zones that the file itself
 * defines; a TZID without a definition is taken as an IANA name where it ends like one, and any
 * other, and a time without zone, as wall time in the mailbox's zone.
 * @param tzid the property's TZID parameter
 */
export function icsTime(time: ICAL.Time, tzid: string | null, mailboxZone: string): number {
  const wall = {
    ...{ year: time.year, month: time.month, day: time.day },
    ...{ hour: time.hour, minute: time.minute, second: time.second },
  };
  if (time.isDate) {
    return zonedTime({ ...wall, hour: 0, minute: 0, second: 0 }, mailboxZone);
  }
  if (time.zone.tzid !== 'floating') return time.toUnixTime() * 1000;
  return zonedTime(wall, ianaZone(tzid) ?? mailboxZone);
}

function ianaZone(tzid: string | null): string | null {
  const name = /[A-Za-z_]+\/[A-Za-z_+\-0-9]+$/.exec(tzid ?? '')?.[0];
  if (!name) return null;
  try {
    zoneOffset(0, name);
    return name;
  } catch {
    // Not a zone this machine knows: the caller has a better guess than UTC.
    return null;
  }
}
