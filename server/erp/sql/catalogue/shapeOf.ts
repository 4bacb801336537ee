import type { SqlDialect } from '../database/SqlDatabase.ts';
import type { ColumnShape } from './ColumnShape.ts';

const postgresShapes: Record<string, ColumnShape> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  numeric: 'decimal',
  float4: 'decimal',
  float8: 'decimal',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  name: 'text',
  citext: 'text',
  uuid: 'uuid',
  bool: 'boolean',
  date: 'time',
  timestamp: 'time',
  timestamptz: 'time',
};

/** What a column of this declared type can be compared with. */
export function shapeOf(dialect: SqlDialect, type: string): ColumnShape {
  if (dialect === 'postgres') return postgresShapes[type] ?? 'other';
  // SQLite (sqlite.org/datatype3.html, 3.1) takes a text for a number where the column's affinity is numeric, and
  // may hold any text anywhere, so all but whole numbers are compared as texts.
  const declared = type.toUpperCase();
  if (declared === '') return 'untyped';
  if (declared.includes('INT')) return 'integer';
  return declared.includes('BLOB') ? 'other' : 'text';
}
