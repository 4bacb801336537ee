import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Constant } from '../../mapping/names.ts';
import type { Slot } from '../values/Slot.ts';

/** A constant, a user or a company as it is written into a column. */
export function comparedValue(slot: Slot, value: Constant | null): SqlValue {
  if (value === null) return null;
  if (typeof value === 'boolean') return Number(value);
  if (slot.form === 'text') return String(value);
  return typeof value === 'string' && slot.form === 'integer' && /^-?\d{1,15}$/.test(value)
    ? Number(value)
    : value;
}
