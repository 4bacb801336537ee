import { z } from 'zod';
import { Constant } from '../names.ts';
import { ColumnName } from './ColumnName.ts';

/** A yes or no that can be written too. */
export const WrittenFlag = z.union([
  ColumnName,
  z.strictObject({
    column: ColumnName,
    is: Constant.or(z.array(Constant).min(1)).describe('What means yes; the first is written.'),
    isNot: Constant.optional().describe('What is written for no; else its usual opposite.'),
  }),
]);
export type WrittenFlag = z.infer<typeof WrittenFlag>;
