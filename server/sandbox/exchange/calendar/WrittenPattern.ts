import type { Pattern, Range } from '../../../../shared/records/Recurrence.ts';

/** What a Recurrence element says. */
export interface WrittenPattern {
  pattern: Pattern;
  range: Range;
  /** yyyy-mm-dd */
  startDate: string;
}
