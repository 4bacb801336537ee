import type { Side } from '../../../shared/records/Area.ts';
import { otherSide, sides } from '../../../shared/records/Area.ts';
import type { Policy } from './Policy.ts';

/** What is allowed for a value that is merged. */
export interface ValueRules {
  /** Whether the other side's value may be written to this side. */
  reaches: Readonly<Record<Side, boolean>>;
  /** Whether this side's own change is taken back, since it only receives. */
  resets: Readonly<Record<Side, boolean>>;
  leading: Policy['areas']['tasks']['leading'];
}

/** One value, per side: what it was when both were in step, and what it is. */
export interface Versions<T> {
  before: Readonly<Record<Side, T>>;
  now: Readonly<Record<Side, T>>;
}

/** What each side is to hold, or that people must decide. */
export type MergedValue<T> = Record<Side, T> | 'conflict';

/**
 * Three-way merge of one value, each side against its own baseline (NX2). Only a change on both sides to different
 * values, that both could take, is a conflict; then the leading side wins, or people are asked.
 */
export function mergeValue<T>(
  { before, now }: Versions<T>,
  rules: ValueRules,
  same: (a: T, b: T) => boolean,
  changed: (before: T, now: T) => boolean = (a, b) => !same(a, b),
): MergedValue<T> {
  const result = { ...now };
  const moved = sides.filter((side) => changed(before[side], now[side]));
  if (moved.length === 0 || same(now.erp, now.mailbox)) return result;
  if (moved.length === 2) {
    if (rules.reaches.erp && rules.reaches.mailbox) {
      if (rules.leading === 'ask') return 'conflict';
      result[otherSide(rules.leading)] = now[rules.leading];
      return result;
    }
    // Where it goes one way only there is no conflict: what comes from the source is what counts.
    for (const side of sides) if (rules.reaches[side]) result[side] = now[otherSide(side)];
    return result;
  }
  for (const from of moved) {
    const to = otherSide(from);
    if (rules.reaches[to]) result[to] = now[from];
    else if (rules.resets[from]) result[from] = before[from];
  }
  return result;
}
