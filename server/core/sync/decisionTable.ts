import type { SideState } from './SideState.ts';

/** The name of a side's state. */
export type StateName = SideState['state'];

/** What is done with a pair whose two sides are in certain states; what that means is up to the policy. */
export type Verb =
  /** Nothing to do. */
  | 'rest'
  /** Nothing can be done yet; what was seen stays seen. */
  | 'wait'
  /** Nothing of it is left. */
  | 'forget'
  /** Make it on the side that has nothing. */
  | 'make'
  /** Both have one that was never compared: pair them, decide once where they differ. */
  | 'join'
  /** Carry changes over, by field. */
  | 'merge'
  /** Deleted on one side, untouched on the other. */
  | 'delete'
  /** Deleted on one side, changed on the other. */
  | 'dispute';

/**
 * THE decision table: rows are one side, columns the other; it is its own mirror image, since both sides are treated
 * alike. Without positive evidence (`gone`) nothing in it deletes (I5); a side out of scope is never written (class 5).
 */
// prettier-ignore
export const decisionTable: Readonly<Record<StateName, Readonly<Record<StateName, Verb>>>> = {
  none:       { none: 'forget', new: 'make',    unchanged: 'make',   changed: 'make',    gone: 'forget',  outOfScope: 'rest', unknown: 'wait' },
  new:        { none: 'make',   new: 'join',    unchanged: 'join',   changed: 'join',    gone: 'dispute', outOfScope: 'wait', unknown: 'wait' },
  unchanged:  { none: 'make',   new: 'join',    unchanged: 'rest',   changed: 'merge',   gone: 'delete',  outOfScope: 'rest', unknown: 'wait' },
  changed:    { none: 'make',   new: 'join',    unchanged: 'merge',  changed: 'merge',   gone: 'dispute', outOfScope: 'wait', unknown: 'wait' },
  gone:       { none: 'forget', new: 'dispute', unchanged: 'delete', changed: 'dispute', gone: 'forget',  outOfScope: 'wait', unknown: 'wait' },
  outOfScope: { none: 'rest',   new: 'wait',    unchanged: 'rest',   changed: 'wait',    gone: 'wait',    outOfScope: 'rest', unknown: 'wait' },
  unknown:    { none: 'wait',   new: 'wait',    unchanged: 'wait',   changed: 'wait',    gone: 'wait',    outOfScope: 'wait', unknown: 'wait' },
};
