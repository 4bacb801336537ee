import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

import type { Actor } from './Actor.ts';

/** Something that happened on a side, in the order in which it did. */
export interface Effect {
  at: number;
  by: Actor;
  /** Of the sync: the account whose store wrote it. */
  account: string | null;
  op: 'create' | 'update' | 'delete' | 'throw-away' | 'move' | 'stamp' | 'rights';
  area: Area;
  /** The thing's number; its reference as it was then. */
  thing: number;
  ref: string;
  /** What its fields were and are; of a creation and a deletion one of them is null. */
  before: Fields | null;
  after: Fields | null;
  key: string | null;
  /** Somebody changed it between the sync's look and its write, on a side that cannot prevent that. */
  isRaced: boolean;
}
