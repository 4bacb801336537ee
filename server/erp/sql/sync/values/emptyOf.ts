import { AppError } from '../../../../core/AppError.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { Constant } from '../../mapping/names.ts';
import type { Slot } from './Slot.ts';

/**
 * What a column holds for nothing: what the mapping says, else NULL, else an empty text or zero where it must not be NULL.
 * @throws AppError `invalid-input` (`required`) where the column has no way to say nothing.
 */
export function emptyOf(slot: Slot, said: Constant | undefined): SqlValue {
  if (said !== undefined) return typeof said === 'boolean' ? Number(said) : said;
  if (slot.nullable) return null;
  if (slot.form === 'text') return '';
  if (slot.form === 'integer' || slot.form === 'decimal' || slot.form === 'boolean') return 0;
  throw new AppError('invalid-input', `The ERP demands a value in ${slot.named}.`, {
    reason: 'required',
    details: { column: slot.named },
  });
}
