import { parseRule } from './parseRule.ts';
import type { RuleParts } from './RuleParts.ts';

/** What makes a rule none of the six patterns, most telling first (sync-knowledge 3.10). */
const reasons: readonly { isSo: (parts: RuleParts) => boolean; sentence: string }[] = [
  {
    isSo: (parts) => ['HOURLY', 'MINUTELY', 'SECONDLY'].includes(parts.get('FREQ') ?? ''),
    sentence: 'It happens several times a day.',
  },
  {
    isSo: (parts) => ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.has(name)),
    sentence: 'It names times of day of its own.',
  },
  { isSo: (parts) => parts.has('BYYEARDAY'), sentence: 'It counts the days of the year.' },
  { isSo: (parts) => parts.has('BYWEEKNO'), sentence: 'It counts the weeks of the year.' },
  { isSo: (parts) => parts.has('RSCALE'), sentence: 'It goes by another calendar.' },
  {
    isSo: (parts) =>
      members(parts, 'BYMONTH') > 1 || (parts.has('BYMONTH') && parts.get('FREQ') !== 'YEARLY'),
    sentence: 'It happens in some months only.',
  },
  {
    isSo: (parts) => members(parts, 'BYMONTHDAY') > 1,
    sentence: 'It names several days of the month.',
  },
  {
    isSo: (parts) => /-/.test((parts.get('BYMONTHDAY') ?? '').replace(/^-1$/, '')),
    sentence: 'It counts days from the end of the month.',
  },
  {
    isSo: (parts) => parts.has('BYSETPOS') && !/^([1-4]|-1)$/.test(parts.get('BYSETPOS') ?? ''),
    sentence: 'It picks days that are not one of the first four or the last.',
  },
  {
    isSo: (parts) => members(parts, 'BYDAY') > 1 && /\d/.test(parts.get('BYDAY') ?? ''),
    sentence: 'It names several counted days of the month.',
  },
  {
    isSo: (parts) => /^(29|30|31)$/.test(parts.get('BYMONTHDAY') ?? ''),
    sentence: 'It leaves out the months that are too short for its day.',
  },
];

/** Why a series of type `other` is none of the patterns that every side knows, as sentences; never empty. */
export function whyOther(rrule: string): string[] {
  if (/[\n:]/.test(rrule)) return ['It is made of several rules, or of single dates.'];
  const parts = parseRule(rrule);
  if (parts === null) return ['Its rule cannot be read.'];
  const found = reasons.filter(({ isSo }) => isSo(parts)).map(({ sentence }) => sentence);
  return found.length > 0 ? found : ['It happens by a rule that is not known there.'];
}

function members(parts: RuleParts, name: string): number {
  return parts.get(name)?.split(',').length ?? 0;
}
