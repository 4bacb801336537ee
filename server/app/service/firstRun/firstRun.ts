import type { SyncWish } from '../openSync.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import { SyncRunner } from '../SyncRunner.ts';
import { awaitAgreement } from './awaitAgreement.ts';
import type { FirstRunReport, FirstRunStep, FirstRunWish } from './FirstRunWish.ts';
import { pausedOnlyForOthers } from './pausedOnlyForOthers.ts';

/**
 * The first run of an account. Where a relay copies its mailbox elsewhere it goes in steps (BS6): from the ERP to the
 * mailbox; waiting until both mailboxes agree; then both ways, by which the ERP gets what it lacks. In between nothing else
 * may run, or the ERP would adopt what the relay is just copying: the account is paused, and goes on when all is done. Broken
 * off it may be called again: what was done is found done.
 *
 * @throws AppError whatever a run, a mailbox or the store fails with; the signal's reason. The account stays paused then.
 */
export async function firstRun(
  ports: ServicePorts,
  wish: FirstRunWish,
  signal: AbortSignal,
): Promise<FirstRunReport> {
  const { account, areas, relay, onStep, onProgress } = wish;
  const reports: FirstRunReport['reports'][number][] = [];
  if (relay !== null) await setPaused(ports, account, true);
  const own = { ...ports, accounts: pausedOnlyForOthers(ports.accounts, account) };
  const runner = new SyncRunner(own);
  const stop = () => void runner.stop();
  signal.addEventListener('abort', stop, { once: true });
  /** Whether all ended well. */
  const syncAll = async (
    step: FirstRunStep,
    direction: SyncWish['direction'],
  ): Promise<boolean> => {
    onStep?.(step);
    for (const area of areas) {
      signal.throwIfAborted();
      const report = await runner.sync(
        {
          account,
          area,
          ...(direction && { direction }),
          onProgress: (progress) => onProgress?.(area, progress),
        },
        true,
      );
      reports.push({ step, area, report });
      if (report.state !== 'done') return false;
    }
    return true;
  };
  try {
    if (relay === null) {
      const isDone = await syncAll('both', undefined);
      return { state: isDone ? 'done' : 'failed', step: 'both', reports, agreements: [] };
    }
    if (!(await syncAll('to-mailbox', 'toMailbox'))) {
      return { state: 'failed', step: 'to-mailbox', reports, agreements: [] };
    }
    onStep?.('relay');
    const agreements = await awaitAgreement(own, { ...wish, relay }, signal);
    if (!agreements.every(({ agrees }) => agrees)) {
      return { state: 'apart', step: 'relay', reports, agreements };
    }
    const isDone = await syncAll('both', undefined);
    if (isDone) await setPaused(ports, account, false);
    return { state: isDone ? 'done' : 'failed', step: 'both', reports, agreements };
  } finally {
    signal.removeEventListener('abort', stop);
    await runner.stop();
  }
}

async function setPaused(
  { accounts, clock }: ServicePorts,
  id: string,
  isPaused: boolean,
): Promise<void> {
  const now = await accounts.account(id);
  if (now === null || now.isPaused === isPaused) return;
  await accounts.changeAccount({ ...now, isPaused }, clock.now());
}
