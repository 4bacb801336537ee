import type { SqlValue } from '../database/SqlDatabase.ts';
import { badValue } from './badValue.ts';

/** A value as text; nothing is ''. Texts of a fixed width lose their padding. @throws AppError `bad-answer` for bytes. */
export function toText(value: SqlValue | undefined, column: string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trimEnd();
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') throw badValue(column, 'text');
  return String(value);
}
