import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';
import type { Slot } from '../values/Slot.ts';

/** A column's value as text without the blanks by which it is padded; null for nothing. @throws AppError for bytes. */
export function textIn(value: SqlValue | undefined, { named }: Pick<Slot, 'named'>): string | null {
  if (typeof value === 'string') {
    const last = value.charCodeAt(value.length - 1);
    const text = last <= 32 || last === 160 ? value.trimEnd() : value;
    return text === '' ? null : text;
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') throw badValue(named, 'text');
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}
