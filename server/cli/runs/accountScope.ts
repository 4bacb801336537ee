import type { Area } from '../../../shared/records/Area.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Scope } from '../../ports/SyncStore.ts';
import type { Services } from '../Services.ts';

/** What an account's area remembers itself by. */
export function accountScope({ erpName }: Services, account: SyncAccount, area: Area): Scope {
  return { account: account.id, erp: erpName, company: account.company ?? '', area };
}
