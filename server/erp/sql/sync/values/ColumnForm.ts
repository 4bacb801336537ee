/**
 * How a column keeps its values, as far as it matters for reading and writing one: `instant` is a time with a zone or offset,
 * `timestamp` one without, `clock` a time of day. What is none of these is `other`, and written as text.
 */
export type ColumnForm =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'instant'
  | 'clock'
  | 'uuid'
  | 'bytes'
  | 'other';
