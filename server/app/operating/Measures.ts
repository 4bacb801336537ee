import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Intent, Run } from '../../ports/SyncStore.ts';

/** Counts what the server does, for whoever watches it. Words of ours only: no names, no addresses, no texts. */
export interface Measures {
  /** A question to a server was answered, or not. */
  request(to: 'exchange' | 'erp', outcome: 'answered' | ErrorKind): void;
  /** A run ended, or stands and waits for an approval. */
  runEnded(area: Area, kind: Run['kind'], state: Exclude<Run['state'], 'running'>): void;
  /** A run wrote so many things to a side. */
  wrote(area: Area, side: Side, op: Intent['op'], count: number): void;
}
