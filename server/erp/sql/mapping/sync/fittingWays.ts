import type { FieldRule, FieldType } from '../../../../../shared/records/FieldRule.ts';
import type { SourceWay } from './sourceWays.ts';

const texts: readonly SourceWay[] = ['column', 'text', 'value', 'sql'];

const byType: Readonly<Record<FieldType, readonly SourceWay[]>> = {
  line: texts,
  text: texts,
  html: texts,
  phone: texts,
  mailAddress: texts,
  web: texts,
  choice: ['column', 'value', 'sql'],
  flag: ['column', 'flag', 'value', 'sql'],
  integer: ['column', 'minutes', 'value', 'sql'],
  date: ['column', 'date', 'value', 'sql'],
  moment: ['column', 'date', 'moment', 'sql'],
  set: ['column', 'value', 'sql'],
  list: ['column', 'sql'],
  parties: ['people', 'table'],
  blob: ['blob', 'path'],
  blobs: [],
  recurrence: ['rrule'],
};

/** The ways in which a field of this name and rule can be kept; none for attachments. */
export function fittingWays(name: string, { type }: FieldRule): readonly SourceWay[] {
  // Only an end has a length, and a last day.
  return type === 'moment' && name === 'end'
    ? [...byType[type], 'lastDay', 'minutes']
    : byType[type];
}
