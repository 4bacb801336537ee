import { z } from 'zod';
import { Column, Constant, Label, TextSource, Word } from './names.ts';

const DayText = z.string().regex(/^(today([+-]\d{1,4})?|\d{4}-\d\d-\d\d)$/, {
  error: 'expected a day: yyyy-mm-dd, today, today+7 or today-7',
});

/** What one column must hold for an emphasis to apply; several tests must all hold. */
const ColumnTest = z
  .strictObject({
    is: Constant.optional(),
    in: z.array(Constant).min(1).optional(),
    above: z.number().optional(),
    below: z.number().optional(),
    before: DayText.optional(),
    after: DayText.optional(),
    empty: z.boolean().optional(),
  })
  .refine((test) => Object.keys(test).length > 0, {
    error: 'expected at least one of is, in, above, below, before, after, empty',
  });
export type ColumnTest = z.infer<typeof ColumnTest>;

/** One rule that colours a figure; the first whose tests all hold counts. */
const EmphasisRule = z.strictObject({
  then: z.enum(['good', 'warning', 'bad']),
  when: z.record(Column, ColumnTest).refine((when) => Object.keys(when).length > 0, {
    error: 'expected at least one column',
  }),
});
export type EmphasisRule = z.infer<typeof EmphasisRule>;

const Money = z
  .strictObject({
    column: Column,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: 'expected three capital letters, such as EUR' })
      .optional()
      .describe('Where there is no currency column, or it is empty.'),
    currencyColumn: Column.optional(),
  })
  .refine((money) => money.currency !== undefined || money.currencyColumn !== undefined, {
    error: 'expected a currency or a currencyColumn',
  });

/** A figure that matters on a record: exactly one of money, number, date, time and text. */
export const FigureMapping = z
  .strictObject({
    name: Word,
    label: Label,
    money: Money.optional(),
    number: Column.optional(),
    date: Column.optional(),
    time: Column.optional().describe('Wall time in the mapping’s time zone.'),
    text: TextSource.optional(),
    emphasis: z.array(EmphasisRule).optional(),
  })
  .refine(
    (figure) =>
      [figure.money, figure.number, figure.date, figure.time, figure.text].filter(
        (source) => source !== undefined,
      ).length === 1,
    { error: 'expected exactly one of money, number, date, time, text' },
  );
export type FigureMapping = z.infer<typeof FigureMapping>;
