import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Slot } from '../values/Slot.ts';
import { cannotKeep } from './cannotKeep.ts';

/**
 * A text as its column can take it: without what no database keeps (NUL, halves of a pair), a number in a column of numbers,
 * shortened where the mapping says so.
 * @throws AppError `invalid-input` for one that is too long, or no number.
 */
export function fitText(field: string, text: string, slot: Slot, isShortened: boolean): SqlValue {
  const clean = text.toWellFormed().replaceAll('\0', '');
  if (slot.form === 'integer' || slot.form === 'decimal') {
    const number = clean.trim().replace(',', '.');
    const isNumber = slot.form === 'integer' ? /^-?\d{1,18}$/ : /^-?\d{1,30}(\.\d{1,30})?$/;
    if (!isNumber.test(number)) throw cannotKeep(field, `${slot.named} holds numbers only`);
    return number;
  }
  const { length } = slot;
  if (length === null || clean.length <= length) return clean;
  if (!isShortened) {
    // Columns count characters, and one of them may be two UTF-16 units.
    if (Array.from(clean).length <= length) return clean;
    throw cannotKeep(
      field,
      `it is longer than the ${length} characters of ${slot.named}`,
      'too-long',
    );
  }
  const isHalf = /[\ud800-\udbff]/.test(clean[length - 1] ?? '');
  return clean.slice(0, isHalf ? length - 1 : length);
}
