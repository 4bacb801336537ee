import type { Moment } from '../../../shared/records/Moment.ts';
import { wallOf } from '../time/wallOf.ts';
import type { RuleParts } from './RuleParts.ts';

/**
 * Whether a rule may happen more than once a day, or at another time of day than its start. BYHOUR and its kin say
 * nothing where they repeat the start's time, as Exchange's do, and nothing for whole days (RFC 5545 section 3.3.10).
 */
export function isWithinDay(parts: RuleParts, start: Moment): boolean {
  if (['HOURLY', 'MINUTELY', 'SECONDLY'].includes(parts.get('FREQ') ?? '')) return true;
  if (start.kind === 'date') return false;
  const { hour, minute, second } = wallOf(start);
  return Object.entries({ BYHOUR: hour, BYMINUTE: minute, BYSECOND: second }).some(
    ([name, own]) => parts.has(name) && Number(parts.get(name)) !== own,
  );
}
