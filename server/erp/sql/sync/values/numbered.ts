import type { Slot } from './Slot.ts';

/** Whether a column holds numbers that can be counted up. */
export function numbered({ form }: Slot): boolean {
  return form === 'integer' || form === 'decimal';
}
