import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';

/** A field's column, and how surely it is. */
export interface Placed {
  field: string;
  column: ColumnSurvey;
  /** 0 to about 1.2; from 0.85 it is called sure, below 0.65 it is to be looked at. */
  score: number;
  /** What speaks for it. */
  by: 'name' | 'content' | 'name and content';
  /** Other columns that it could be almost as well. */
  others: readonly string[];
}
