import type { Side } from '../../../shared/records/Area.ts';
import type { OutgoingMail } from './OutgoingMail.ts';
import type { ThingSnapshot } from './ThingSnapshot.ts';

/** A side at a moment, as plain JSON: what invariants are checked on. What lies in a bin is not live. */
export interface SideSnapshot {
  side: Side;
  things: ThingSnapshot[];
  /**
   * Live references by the pair and by the ERP record in their stamp, by the key they were created with, and by
   * `<area> <iCalUid>`.
   */
  byPair: Record<string, string[]>;
  byRecord: Record<string, string[]>;
  byKey: Record<string, string[]>;
  byUid: Record<string, string[]>;
  outbox: OutgoingMail[];
  /** References of things, also gone ones, whose unmapped bytes the sync changed. */
  damaged: string[];
}
