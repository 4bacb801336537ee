/** What a source is made from; exactly one of these stands in it. `time` and others only say more about one. */
export const sourceWays = [
  'column',
  'flag',
  'date',
  'lastDay',
  'moment',
  'minutes',
  'value',
  'text',
  'blob',
  'path',
  'sql',
  'people',
  'rrule',
  'table',
] as const;

/** One of the ways in which a field is kept; `people` are in columns, `table` stands for child rows. */
export type SourceWay = (typeof sourceWays)[number];
