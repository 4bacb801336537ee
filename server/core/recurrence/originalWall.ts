import type { Temporal } from 'temporal-polyfill';
import { wallOf } from '../time/wallOf.ts';

/**
 * The wall time that the name of an occurrence stands for.
 *
 * @throws AppError `invalid-input` for a time that does not exist.
 */
export function originalWall(original: string): Temporal.PlainDateTime {
  return wallOf({ kind: 'floating', local: original });
}
