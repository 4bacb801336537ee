import { areas } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Lease, Scope } from '../../ports/SyncStore.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** Milliseconds between two looks whether a run has ended. */
const lookEvery = 1_000;

/** Milliseconds for which we hold what is to be forgotten. */
const held = 5 * 60_000;

/**
 * Removes an account, and forgets what the sync remembers of it, once nothing is under way for it any more, in this process
 * or another: it is paused, its runs end at their next pause, and nothing can begin. Its items and records stay as they are,
 * on both sides. Broken off it is paused; removing it again goes on.
 *
 * @throws AppError `not-found`, reason `account-unknown`; the signal's reason, where a run does not end in time.
 */
export async function removeAccount(
  { accounts, sync, erp, clock, ids, pause }: ServicePorts,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const account = await paused();
  const owner = `remove ${ids()}`;
  const leases: Lease[] = [];
  try {
    for (const area of areas) {
      const { company } = account;
      leases.push(await whenFree({ account: id, erp: erp.name, company: company ?? '', area }));
    }
    await sync.forgetAccount(id);
    await accounts.removeAccount(id);
  } catch (error) {
    for (const lease of leases) await sync.release(lease).catch(() => undefined);
    throw error;
  }

  async function paused(): Promise<SyncAccount> {
    for (;;) {
      const now = await accounts.account(id);
      if (now === null) {
        throw new AppError('not-found', 'There is no such account any more.', {
          reason: 'account-unknown',
        });
      }
      if (now.isPaused) return now;
      try {
        return await accounts.changeAccount({ ...now, isPaused: true }, clock.now());
      } catch (error) {
        // Somebody changed it in this moment.
        if (!(error instanceof AppError) || error.reason !== 'changed-meanwhile') throw error;
      }
    }
  }

  async function whenFree(scope: Scope): Promise<Lease> {
    for (;;) {
      signal.throwIfAborted();
      const now = clock.now();
      // Damaged or not: it is forgotten.
      const lease = await sync.leaseDamaged(scope, owner, now, now + held);
      if (lease !== null) return lease;
      await pause(lookEvery, signal);
    }
  }
}
