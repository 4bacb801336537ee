import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { ColumnForm } from './ColumnForm.ts';

/** The first that fits counts. Types as the catalogues of the dialects name them. */
const forms: readonly [RegExp, ColumnForm][] = [
  [/^(bool|boolean|bit|bit\(1\))$/, 'boolean'],
  [/timestamptz|with time zone|datetimeoffset/, 'instant'],
  [/timestamp|datetime/, 'timestamp'],
  [/^date/, 'date'],
  [/^time/, 'clock'],
  [/uuid|uniqueidentifier/, 'uuid'],
  [/blob|binary|bytea|image|rowversion/, 'bytes'],
  [/char|text|clob|enum|^set|^name$/, 'text'],
  [/int|serial|^year/, 'integer'],
  [/numeric|decimal|number|money|float|double|real/, 'decimal'],
];

/** The form of a column of this declared type. One without a type (SQLite) keeps texts. */
export function formOf(dialect: SqlDialect, type: string): ColumnForm {
  const declared = type.toLowerCase().trim();
  if (declared === '') return 'text';
  // SQL Server's timestamp is a row's version and no time.
  if (dialect === 'mssql' && declared === 'timestamp') return 'bytes';
  return forms.find(([pattern]) => pattern.test(declared))?.[1] ?? 'other';
}
