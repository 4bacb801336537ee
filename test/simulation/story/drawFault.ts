import type { Dice } from '../Dice.ts';
import type { Fault, FaultKind, FaultPlace } from './Fault.ts';

/** What may go wrong where, and how often it is drawn. */
const kinds: readonly (readonly [
  weight: number,
  on: FaultPlace,
  what: readonly FaultKind[],
  most: number,
])[] = [
  [10, 'any', ['crash'], 120],
  [6, 'keep', ['crash'], 12],
  [6, 'commit', ['crash'], 6],
  [8, 'writeOp', ['crash', 'failAfter', 'uncertain'], 8],
  [6, 'answer', ['crash', 'failAfter'], 12],
  [5, 'write', ['crash', 'failBefore', 'failAfter', 'throttled', 'notAllowed', 'badAnswer'], 5],
  [8, 'writeOp', ['failBefore', 'throttled', 'conflict', 'refused', 'notAllowed', 'badAnswer'], 8],
  [4, 'side', ['failBefore', 'throttled', 'notAllowed', 'badAnswer', 'failAfter'], 10],
  [5, 'list', ['failBefore', 'throttled', 'expired', 'cut', 'badAnswer', 'notAllowed', 'crash'], 5],
  [3, 'read', ['failBefore', 'throttled', 'badAnswer', 'failAfter'], 4],
  [6, 'store', ['failBefore', 'failAfter'], 60],
  [3, 'commit', ['failBefore', 'failAfter'], 4],
  [3, 'any', ['stop'], 100],
  [3, 'any', ['stall'], 100],
  [2, 'store', ['takeover'], 60],
];

export function drawFault(dice: Dice): Fault {
  const [on, what, most] = dice.weighed(
    kinds.map(([weight, place, whats, end]) => [weight, [place, whats, end] as const] as const),
  );
  return { on, what: dice.pick(what), nth: dice.below(most) };
}
