import { areas, type Area } from '../../../shared/records/Area.ts';
import { activeSchedules } from '../../core/accounts/activeSchedules.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { SyncRequest } from '../sync/SyncRequest.ts';
import type { LoadedAccount } from './loadAccount.ts';

/** The areas of an account that run as soon as a side tells of a change (MT3), each with the direction of such runs. */
export function liveAreas({ account, policy }: LoadedAccount): Map<Area, SyncRequest['direction']> {
  const live = new Map<Area, SyncRequest['direction']>();
  for (const area of areas) {
    const told = activeSchedules(account, policy, area).filter(({ when }) => when === 'notice');
    if (told.length === 0) continue;
    const toErp = told.some(({ direction }) => goesTo(direction, 'erp'));
    const toMailbox = told.some(({ direction }) => goesTo(direction, 'mailbox'));
    live.set(area, toErp && toMailbox ? 'both' : toErp ? 'toErp' : 'toMailbox');
  }
  return live;
}
