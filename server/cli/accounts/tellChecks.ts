import { checkPreconditions } from '../../app/service/checkPreconditions.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { printChecks } from './printChecks.ts';

/** How accounts are looked at. */
interface How {
  json: boolean;
  /** Makes a contact in each mailbox, changes it and deletes it for good. */
  write: boolean;
  /** Done once it is known whether all are ready, before that is told as JSON; what it returns is told with it. */
  save?: (isReady: boolean) => Promise<{ saved: boolean }>;
}

/**
 * Looks at what accounts need for a run, and shows it (BW3).
 * @param accounts of the store, or to be made.
 * @returns whether all of them are ready; one that is paused by somebody's wish is none the less.
 */
export async function tellChecks(
  services: Services,
  accounts: readonly SyncAccount[],
  { json, write, save }: How,
  console: Console,
): Promise<{ isReady: boolean; saved: boolean }> {
  const { out } = console;
  const ports = await services.ports();
  const all = [];
  for (const [at, account] of accounts.entries()) {
    const checks = await checkPreconditions(ports, account, { write }, console.signal);
    const isReady = checks.every(({ state, name }) => state !== 'fails' || name === 'paused');
    all.push({ mailbox: account.mailbox, isReady, checks });
    if (json) continue;
    if (accounts.length > 1) out(`${at > 0 ? '\n' : ''}${account.mailbox}`);
    printChecks(checks, console);
  }
  const isReady = all.every((one) => one.isReady);
  const done = await save?.(isReady);
  if (json) out(JSON.stringify({ isReady, ...done, accounts: all }, null, 2));
  return { isReady, saved: done?.saved ?? false };
}
