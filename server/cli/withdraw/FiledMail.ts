import type { Area } from '../../../shared/records/Area.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';

/** A mail that the sync filed, with whose it is. */
export interface FiledMail {
  account: SyncAccount;
  area: Area;
  pair: Pair;
}
