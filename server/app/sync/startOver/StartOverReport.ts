import type { KeptReasons } from '../stages/KeptReasons.ts';
import type { SyncReport } from '../SyncReport.ts';
import type { StayReason } from './StayReason.ts';

/** What starting over tells beside what every report does. */
export interface StartOverFacts {
  /** Pairs that were forgotten. */
  forgot: number;
  /** How often something that was deleted came back, and was deleted again. */
  cameBack: number;
  /** Whether nothing came back for as long as was wished. */
  isQuiet: boolean;
  /** What stays on the other side, paired as it was. */
  stays: KeptReasons<StayReason>;
}

export type StartOverReport = SyncReport & StartOverFacts;
