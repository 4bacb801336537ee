import type { Fault } from './Fault.ts';

/** What goes wrong on the way, each by its name; for chancyTurn. */
export const faults = {
  unreachable: [{ at: /\.before$/, verdict: 'failBefore', rate: 0.1 }],
  lostAnswers: [{ at: /\.after$/, verdict: 'failAfter', rate: 0.1 }],
  throttled: [{ at: /\.before$/, verdict: 'throttled', rate: 0.1 }],
  nonsense: [{ at: /\.(list\w+|get|findByStamp)\.before$/, verdict: 'badAnswer', rate: 0.1 }],
  /** The right comes back, and was lost: never an empty list. */
  rightLost: [{ at: /\.before$/, verdict: 'notAllowed', rate: 0.1 }],
  /** Some of a batch is done, some is not, of some nobody knows. */
  partialBatches: [
    { at: /\.write\.\w+\.before$/, verdict: 'failBefore', rate: 0.15 },
    { at: /\.write\.\w+\.before$/, verdict: 'throttled', rate: 0.1 },
    { at: /\.write\.\w+\.before$/, verdict: 'uncertain', rate: 0.1 },
    { at: /\.write\.\w+\.after$/, verdict: 'failAfter', rate: 0.15 },
  ],
  conflicts: [{ at: /\.write\.\w+\.before$/, verdict: 'conflict', rate: 0.2 }],
  refusals: [{ at: /\.write\.\w+\.before$/, verdict: 'refused', rate: 0.1 }],
  expiredCursors: [{ at: /\.listChanges\.before$/, verdict: 'expired', rate: 0.2 }],
  cutListings: [{ at: /\.list(Changes|Refs)\.before$/, verdict: 'cut', rate: 0.2 }],
} as const satisfies Record<string, readonly Fault[]>;
