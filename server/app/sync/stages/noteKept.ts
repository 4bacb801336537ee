import type { KeptReasons, KeptThing } from './KeptReasons.ts';

/** @param most how many are named. */
export function noteKept<Why extends string>(
  kept: KeptReasons<Why>,
  thing: KeptThing<Why>,
  most: number,
): void {
  kept.counts[thing.why] = (kept.counts[thing.why] ?? 0) + 1;
  if (kept.named.length < most) kept.named.push(thing);
}
