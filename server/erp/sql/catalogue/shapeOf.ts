import type { SqlDialect } from '../database/SqlDialect.ts';
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

/** What a column of this type can be compared with. @param type as {@link CatalogueColumn} has it, or as it was declared. */
export function shapeOf(dialect: SqlDialect, type: string): ColumnShape {
  if (dialect === 'postgres') return postgresShapes[type] ?? 'other';
  const declared = type.toLowerCase();
  if (dialect !== 'sqlite') return usualShape(declared);
  // SQLite (sqlite.org/datatype3.html, 3.1) takes a text for a number where the column's affinity is numeric, and
  // may hold any text anywhere, so all but whole numbers are compared as texts.
  if (declared === '') return 'untyped';
  if (declared.includes('int')) return 'integer';
  return declared.includes('blob') ? 'other' : 'text';
}

/** The names of types that MariaDB, SQL Server and the databases behind ODBC share. */
function usualShape(type: string): ColumnShape {
  if (/^(bit|bool|boolean|logical)$/.test(type)) return 'boolean';
  if (/int|identity|serial|^year$|counter/.test(type)) return 'integer';
  if (/decimal|numeric|money|float|double|real|currency|^number$/.test(type)) return 'decimal';
  if (/^(uuid|uniqueidentifier|guid)$/.test(type)) return 'uuid';
  // SQL Server's timestamp is a counter of versions, but no mapping compares it.
  if (/^(date|datetime|datetime2|smalldatetime|datetimeoffset|timestamp)$/.test(type))
    return 'time';
  if (/binary|blob|image|^(xml|json|geometry|rowversion)$/.test(type)) return 'other';
  return /char|text|clob|enum|set|string|note|sysname/.test(type) ? 'text' : 'other';
}
