import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Slot } from '../values/Slot.ts';
import { cannotKeep } from './cannotKeep.ts';

/** A number as its column keeps it; in a column of texts with a decimal comma. @throws AppError for a fraction in whole numbers. */
export function writeNumber(field: string, number: number, slot: Slot): SqlValue {
  if (Number.isSafeInteger(number)) return slot.form === 'text' ? String(number) : number;
  if (slot.form === 'integer') throw cannotKeep(field, `${slot.named} holds whole numbers only`);
  const text = String(Number(number.toFixed(4)));
  return slot.form === 'text' ? text.replace('.', ',') : text;
}
