import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import type { ValueRules, Versions } from './mergeValue.ts';

/**
 * Merges sets such as categories by element: what was added or removed on a side is added or removed on the other.
 * There is no conflict. What a side always had for itself stays there, and adding beats removing.
 */
export function mergeSet(
  { before, now }: Versions<readonly string[]>,
  rules: ValueRules,
): Record<Side, readonly string[]> {
  const merged = (side: Side): readonly string[] => {
    const other = otherSide(side);
    const own = rules.resets[side] && !rules.reaches[other] ? before[side] : now[side];
    if (!rules.reaches[side]) return own;
    const added = without(now[other], before[other]);
    const ownAdded = without(now[side], before[side]);
    const removed = without(without(before[other], now[other]), ownAdded);
    return [...without(own, removed), ...without(added, own)];
  };
  return { erp: merged('erp'), mailbox: merged('mailbox') };
}

/** Servers change the Unicode form of what they are given; that makes no other category of it. */
function without(elements: readonly string[], others: readonly string[]): readonly string[] {
  const drop = new Set(others.map((element) => element.normalize('NFC')));
  return elements.filter((element) => !drop.has(element.normalize('NFC')));
}
