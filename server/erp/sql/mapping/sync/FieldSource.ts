import { z } from 'zod';
import { ColumnName } from './ColumnName.ts';
import { ExceptionsMapping } from './ExceptionsMapping.ts';
import { sourceWays } from './sourceWays.ts';
import { sourceWords } from './sourceWords.ts';

const Source = z
  .strictObject({
    ...sourceWords,

    rrule: ColumnName.optional().describe('A series as the value of an RRULE of iCalendar.'),
    exceptions: ExceptionsMapping.optional(),
  })
  .refine((source) => sourceWays.filter((way) => source[way] !== undefined).length === 1, {
    error: `expected exactly one of ${sourceWays.join(', ')}`,
  });

/** Where a field of a record is kept: a column alone, or one of {@link sourceWays} with what belongs to it. */
export const FieldSource = z.union([ColumnName, Source]);
export type FieldSource = z.infer<typeof FieldSource>;

/** A source in its long form: a column alone is `{ column }`. */
export type LongSource = z.infer<typeof Source>;
