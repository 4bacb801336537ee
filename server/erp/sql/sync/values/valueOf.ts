import { randomUUID } from 'node:crypto';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Constant } from '../../mapping/names.ts';
import { wallClock } from '../../values/wallClock.ts';
import type { Slot } from './Slot.ts';
import { writeClock } from './writeClock.ts';
import { writeDay } from './writeDay.ts';

/** What the words of a value stand for in one write. */
export interface ValueFacts {
  /** Milliseconds since 1970. */
  now: number;
  /** The zone in which the database keeps its times. */
  zone: string;
  user: string;
  company: string;
  /** Null where it is not known yet. */
  key: string | null;
}

/** A value of the mapping's `values` for a column: `{now}` alone becomes a time in the column's form, else words become text. */
export function valueOf(said: Constant | null, slot: Slot, facts: ValueFacts): SqlValue {
  if (said === null) return null;
  if (typeof said === 'boolean') return Number(said);
  if (typeof said === 'number') return slot.form === 'text' ? String(said) : said;
  const alone = /^\{(now|today|time)\}$/.exec(said)?.[1];
  if (alone !== undefined) return timeOf(alone, slot, facts);
  const text = said.replaceAll(/\{(\w+)\}/g, (whole, word: string) => wordOf(word, facts) ?? whole);
  return slot.form === 'integer' && /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function timeOf(word: string, slot: Slot, { now, zone }: ValueFacts): SqlValue {
  const { form } = slot;
  const [day, clock] = wallNow(now, zone);
  if (word === 'today' || form === 'date') return writeDay(day, form, 'yyyy-mm-dd');
  if (word === 'time' || form === 'clock') return writeClock(clock, form, slot.length);
  if (form === 'integer' || form === 'decimal') return Math.floor(now / 1000);
  if (form === 'instant') return new Date(Math.floor(now / 1000) * 1000).toISOString();
  return `${day} ${clock}`;
}

function wordOf(word: string, { now, zone, user, company, key }: ValueFacts): string | null {
  const [day, clock] = wallNow(now, zone);
  switch (word) {
    case 'now':
      return `${day} ${clock}`;
    case 'today':
      return day;
    case 'time':
      return clock;
    case 'unix':
      return String(Math.floor(now / 1000));
    case 'user':
      return user;
    case 'company':
      return company;
    case 'key':
      return key ?? '';
    case 'uuid':
      return randomUUID();
    default:
      return null;
  }
}

/** Day and time on the clock of the zone, the seconds too: they are the same in every zone that is in use. */
function wallNow(now: number, zone: string): [day: string, clock: string] {
  const wall = wallClock(zone).format(now);
  const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0');
  return [wall.slice(0, 10), `${wall.slice(11, 16)}:${seconds}`];
}
