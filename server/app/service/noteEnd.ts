import type { RunTrouble } from '../../ports/AccountStore.ts';
import type { SyncWish } from './openSync.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * Remembers that an area's run ended. Of an account that is gone nothing is kept.
 *
 * @param began when it began, in milliseconds since 1970.
 * @param trouble null when it ended well.
 */
export async function noteEnd(
  { accounts, clock }: Pick<ServicePorts, 'accounts' | 'clock'>,
  { account, area, direction = 'both' }: SyncWish,
  began: number,
  trouble: RunTrouble | string | null,
): Promise<void> {
  if ((await accounts.account(account)) === null) return;
  await accounts.noteRun(account, area, clock.now(), trouble, { at: began, direction });
}
