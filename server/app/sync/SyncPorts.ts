import type { Side } from '../../../shared/records/Area.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';
import type { SyncStore } from '../../ports/SyncStore.ts';
import type { MailLookup } from './MailLookup.ts';
import type { Stamps } from './Stamps.ts';

/** Everything a run works with. Time, chance and keys are handed in, so that a simulation can replay a run. */
export interface SyncPorts {
  store: SyncStore;
  /** Both sides, opened for the account. */
  stores: Readonly<Record<Side, RecordStore>>;
  clock: Clock;
  /** A new id each time: of runs, pairs, intents, journal entries. */
  ids: () => string;
  stamps: Stamps;
  /** What decides whether and how mails are filed. Absent: all are, as they are. */
  mails?: MailLookup;
  /** Waits so many milliseconds, or until it is aborted: then it fails. */
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
