/** Which of the points count for a fault. */
export type FaultPlace =
  | 'any'
  | 'side'
  | 'list'
  | 'read'
  | 'write'
  | 'writeOp'
  | 'answer'
  | 'store'
  | 'keep'
  | 'commit'
  /** Where something has just become, or is about to become, what outlives the process. */
  | 'durable';

/** What goes wrong. `stop`: a person cancels the run. `stall`: others go first, and time passes. */
export type FaultKind =
  | 'crash'
  | 'stop'
  | 'stall'
  | 'takeover'
  | 'failBefore'
  | 'failAfter'
  | 'throttled'
  | 'conflict'
  | 'uncertain'
  | 'refused'
  | 'notAllowed'
  | 'badAnswer'
  | 'expired'
  | 'cut';

/** Something that goes wrong at the so manieth such point of its round, from 0. */
export interface Fault {
  on: FaultPlace;
  nth: number;
  what: FaultKind;
}
