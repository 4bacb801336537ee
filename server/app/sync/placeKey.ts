import type { Side } from '../../../shared/records/Area.ts';

/** A thing of a side as a key of maps and sets. */
export function placeKey(side: Side, ref: string): string {
  return `${side}\n${ref}`;
}
