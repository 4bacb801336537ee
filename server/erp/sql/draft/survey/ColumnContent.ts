/** What the values of a column are, from a sample: shares are of the filled ones, 0 to 1. */
export interface ColumnContent {
  /** How many rows were looked at, and how many of them held something: no null, no blank, no zero date. */
  rows: number;
  filled: number;
  distinct: number;
  mail: number;
  phone: number;
  web: number;
  /** A day alone, in any of the usual forms, and a day with a time. */
  day: number;
  moment: number;
  /** A time of day alone. */
  clock: number;
  whole: number;
  uuid: number;
  html: number;
  /** More than one line. */
  lines: number;
  /** Several members with this between them. */
  separator: string | null;
  averageLength: number;
  /** The values themselves where they are few and short, as codes are; with how often each stands there. */
  codes: ReadonlyMap<string, number> | null;
  /** Of whole numbers. */
  greatest: number | null;
}
