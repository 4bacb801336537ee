import { z } from 'zod';
import { Column, Table, Word } from '../names.ts';
import { sourceWords } from './sourceWords.ts';
import { WrittenFlag } from './WrittenFlag.ts';

const { column, codes, write, longest, empty, flag, format } = sourceWords;
const { date, lastDay, time, allDay, moment, keptAs, minutes, unit } = sourceWords;

/** A field of an exception, in columns of the exception's own row. */
const Source = z.strictObject({
  ...{ column, codes, write, longest, empty, flag, format },
  ...{ date, lastDay, time, allDay, moment, keptAs, minutes, unit },
});

/**
 * The occurrences of a series that differ from it, a row each (MT2): found by the series' key, named by the time at which the
 * series had it. A column that is NULL says that the occurrence is as the series there.
 */
export const ExceptionsMapping = z
  .strictObject({
    table: Table.describe('Their table.'),
    by: Column.describe('Their column with the key of the series.'),
    company: Column.optional().describe('Their column with the company.'),
    original: Column.describe('When the series had it, on the clock of `timeZone`; or the day.'),
    cancelled: WrittenFlag.describe('Whether it does not take place.'),
    fields: z
      .record(Word, z.union([Column, Source]))
      .optional()
      .describe('In what one may differ, by field; all others are as in the series.'),
  })
  .describe('Occurrences that differ or are cancelled. Without it a series has none.');
export type ExceptionsMapping = z.infer<typeof ExceptionsMapping>;
