import { canonicalZone } from './canonicalZone.ts';
import { checkMoment } from './checkMoment.ts';
import type { FieldRule, FieldType } from './FieldRule.ts';
import { isBlob } from './isBlob.ts';
import { isDay } from './isDay.ts';
import { isMoment } from './isMoment.ts';
import { isParty } from './isParty.ts';
import type { Blob, FieldValue } from './SyncRecord.ts';

/** A leap year, so that --02-29 is a day. */
const someLeapYear = '2000';

/** What a field has to be, for the sentence that says it is not. */
const words: Readonly<Record<FieldType, string>> = {
  line: 'text',
  text: 'text',
  html: 'text',
  phone: 'text',
  mailAddress: 'text',
  web: 'text',
  choice: 'text',
  date: 'a day',
  flag: 'yes or no',
  integer: 'a whole number',
  moment: 'a moment',
  set: 'a list of texts',
  list: 'a list of texts',
  parties: 'a list of people',
  blob: 'a file',
  blobs: 'a list of files',
  recurrence: 'a series',
};

/**
 * Why a field cannot have this value, as a sentence that names the field and never the value; null when it can.
 * Series are checkRecurrence's business.
 */
export function checkValue(name: string, rule: FieldRule, value: FieldValue): string | null {
  if (!hasType(rule.type, value)) return `${name} must be ${words[rule.type]}.`;
  if (rule.type === 'moment' && isMoment(value)) {
    const problem = checkMoment(name, value);
    if (problem !== null || rule.isInstant !== true) return problem;
    // By whichever of its names: what is compared goes by the one of today.
    const isUtc = value.kind === 'zoned' && canonicalZone(value.zone) === 'UTC';
    return isUtc ? null : `${name} must be in UTC.`;
  }
  if (rule.type === 'date' && !isDate(rule, value as string)) {
    return `${name} is a day that does not exist.`;
  }
  if (rule.choices !== undefined && !rule.choices.includes(value as string)) {
    return `${name} must be one of ${rule.choices.join(', ')}.`;
  }
  if (rule.range !== undefined && typeof value === 'number') {
    const { from, to } = rule.range;
    return value >= from && value <= to ? null : `${name} must be from ${from} to ${to}.`;
  }
  return checkLength(name, rule, value);
}

function checkLength(name: string, { max }: FieldRule, value: FieldValue): string | null {
  if (max === undefined) return null;
  if (typeof value === 'string') {
    return value.length <= max ? null : `${name} is longer than ${max} characters.`;
  }
  if (!Array.isArray(value)) return null;
  return value.length <= max ? null : `${name} has more than ${max} entries.`;
}

function isDate({ mayLackYear }: FieldRule, text: string): boolean {
  if (text.startsWith('--'))
    return mayLackYear === true && isDay(`${someLeapYear}-${text.slice(2)}`);
  return isDay(text);
}

function hasType(type: FieldType, value: unknown): boolean {
  switch (type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'moment':
      return isMoment(value);
    case 'set':
    case 'list':
      return Array.isArray(value) && value.every((member) => typeof member === 'string');
    case 'parties':
      return Array.isArray(value) && value.every(isParty);
    case 'blob':
      return isBlob(value) && isSound(value);
    case 'blobs':
      return Array.isArray(value) && value.every((member) => isBlob(member) && isSound(member));
    case 'recurrence':
      return typeof value === 'object';
    case 'line':
    case 'text':
    case 'html':
    case 'phone':
    case 'mailAddress':
    case 'web':
    case 'choice':
    case 'date':
      return typeof value === 'string';
  }
}

function isSound({ sha256, bytes }: Blob): boolean {
  return /^[0-9a-f]{64}$/.test(sha256) && Number.isSafeInteger(bytes) && bytes >= 0;
}
