/**
 * What a column can be compared with: a value that does not fit is known to match nothing, and is not sent (PostgreSQL
 * fails the whole statement over one text that is no number). `untyped` is SQLite's column without a declared
 * type, such as an expression in a view: it is compared as text.
 */
export type ColumnShape =
  'text' | 'integer' | 'decimal' | 'uuid' | 'boolean' | 'time' | 'untyped' | 'other';
