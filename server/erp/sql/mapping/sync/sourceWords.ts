import { z } from 'zod';
import { Constant, Column, Table } from '../names.ts';
import { ColumnName } from './ColumnName.ts';
import { PeopleMapping } from './PeopleMapping.ts';
import { WrittenFlag } from './WrittenFlag.ts';

/** What may be said of where a field is kept. */
export const sourceWords = {
  column: ColumnName.optional().describe('A column; of a join it is only read.'),
  codes: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Of a column (or of `role`): code and word; null stands for empty, * for all others.',
    ),
  write: z
    .record(z.string(), Constant)
    .optional()
    .describe(
      'Word and code, where not the first code with that word is written; * for all words without one.',
    ),
  separator: z.string().min(1).max(5).optional().describe('Between the members; ; where not said.'),
  longest: z
    .enum(['refuse', 'shorten'])
    .optional()
    .describe('What becomes of a text longer than the column; refused where not said.'),
  empty: Constant.optional().describe('What stands for nothing in the column, beside NULL.'),

  flag: WrittenFlag.optional(),

  date: ColumnName.optional().describe('A day; the first day of an appointment, or its end.'),
  lastDay: ColumnName.optional().describe('Of an end: as date, and of whole days the last one.'),
  time: ColumnName.optional().describe('The time on that day; none: a whole day.'),
  allDay: WrittenFlag.optional().describe('Whether it is about whole days.'),
  format: z
    .enum(['yyyy-mm-dd', 'yyyymmdd', 'dd.mm.yyyy'])
    .optional()
    .describe('How a day is written into a text column; days are read in each of these forms.'),
  withoutYear: z
    .number()
    .int()
    .min(1)
    .max(9999)
    .optional()
    .describe('The year that stands for none, such as 1604.'),

  moment: ColumnName.optional().describe('Day and time in one column.'),
  keptAs: z
    .enum(['wall', 'utc', 'unixSeconds', 'offset'])
    .optional()
    .describe('wall: on the clock of `timeZone`; where not said, by the column’s type.'),

  minutes: ColumnName.optional().describe('Of an end: the length from the start; else a number.'),
  unit: z.enum(['minutes', 'hours', 'days']).optional().describe('Of minutes; minutes usually.'),

  value: z.union([Constant, z.null()]).optional().describe('Always this; only read.'),
  text: z.string().min(1).max(1000).optional().describe('A template: {first} {last}; only read.'),
  sql: z
    .string()
    .min(1)
    .max(4000)
    .optional()
    .describe('An expression; the row is `record`, joins go by their names. Only read.'),

  blob: ColumnName.optional().describe('A picture’s bytes; only read.'),
  path: ColumnName.optional().describe('A picture’s file below the folder `below`; only read.'),
  below: z.string().min(1).optional(),
  contentType: z.string().min(1).max(100).optional(),

  people: PeopleMapping.optional(),

  table: Table.optional().describe('Child rows with the people of it; see `inserted`.'),
  by: Column.optional().describe('Their column with the record’s key.'),
  company: Column.optional().describe('Their column with the company.'),
  position: Column.optional().describe('Their place among the rows of the record, from 1.'),
  inserted: z
    .literal(true)
    .optional()
    .describe('The rows are made with a new record and go with it; else they are only read.'),
  name: Column.optional(),
  address: Column.optional(),
  role: Column.optional().describe('Their role, worded by codes; required people where not said.'),
};
