import { areas, type Area } from '../../../shared/records/Area.ts';
import { isZone } from '../../../shared/records/isZone.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { Policy } from '../../core/sync/Policy.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { checkFolders } from './folders/checkFolders.ts';
import type { ErpNeed } from '../../ports/ErpConnector.ts';
import { connectionOf } from './connectionOf.ts';
import type { Precondition, PreconditionName } from './Precondition.ts';
import { preconditionAdvice } from './preconditionAdvice.ts';
import { requireCompany } from './requireCompany.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * Looks at everything an account's first run needs, and names what does not hold, each with what to do about it (BW3). What
 * fails does not end it: all that can be looked at is. Nothing is left behind anywhere.
 *
 * @param account of the store, or one that is to be made.
 * @param wish.write one contact is made in the mailbox, changed and deleted for good.
 * @throws AppError whatever the store fails with; the signal's reason.
 */
export async function checkPreconditions(
  ports: ServicePorts,
  account: SyncAccount,
  { write }: { write: boolean },
  signal: AbortSignal,
): Promise<Precondition[]> {
  const found: Precondition[] = [];
  const look = async (
    name: PreconditionName,
    work: () => unknown,
    area: Area | null = null,
  ): Promise<boolean> => {
    try {
      await work();
      found.push({ name, area, state: 'works', facts: {}, advice: null, error: null });
      return true;
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof AppError)) throw error;
      found.push(failed(name, area, error));
      return false;
    }
  };
  let policy: Policy | null = null;
  const groups = await ports.accounts.groups();
  const lastWord = await ports.accounts.lastWord();
  await look('policy', () => (policy = effectivePolicy(account, groups, lastWord)));
  const { company, zone } = account;
  await look('paused', () => holds(!account.isPaused, 'conflict', 'account-paused'));
  await look('company', () => holds(company !== null, 'not-configured', 'no-company'));
  await look('zone', () => holds(isZone(zone), 'not-configured', 'unknown-zone'));
  await lookAtErp(ports, account, policy, { look, found, signal });
  await lookAtMailbox(ports, account, found, { look, write, signal });
  return found;
}

type Look = (name: PreconditionName, work: () => unknown, area?: Area | null) => Promise<boolean>;

async function lookAtErp(
  ports: ServicePorts,
  { erpUser: userId, company }: SyncAccount,
  policy: Policy | null,
  { look, found, signal }: { look: Look; found: Precondition[]; signal: AbortSignal },
): Promise<void> {
  const { erp } = ports;
  const isThere = await look('erp-user', () => erp.findUser(userId, signal));
  if (!isThere || company === null) return;
  const caller = { userId, company };
  if (!(await look('erp-company', () => requireCompany(ports, caller, signal)))) return;
  if (erp.lacking !== undefined) {
    let lacking: ErpNeed[] = [];
    await look('erp-need', async () => {
      lacking = (await erp.lacking?.(caller, signal)) ?? [];
    });
    // Each by its name in place of the one that stood for all.
    if (lacking.length > 0) found.splice(-1, 1, ...lacking.map(lackOf));
  }
  const opens = await look('erp-sync', async () => {
    holds(erp.openRecords !== undefined, 'not-configured', 'erp-without-sync');
    await erp.openRecords?.(caller, signal);
  });
  const records = opens ? await erp.openRecords?.(caller, signal) : undefined;
  if (records === undefined) return;
  for (const area of areas) {
    if (policy === null || policy.areas[area].direction === 'off') continue;
    await look(
      'erp-area',
      async () => {
        const fields = records.can.fields[area]?.length ?? 0;
        holds(fields > 0, 'not-configured', 'area-not-offered');
        await records.collections(area, signal);
      },
      area,
    );
  }
}

async function lookAtMailbox(
  ports: ServicePorts,
  account: SyncAccount,
  found: Precondition[],
  { look, write, signal }: { look: Look; write: boolean; signal: AbortSignal },
): Promise<void> {
  const { mailbox: address, zone } = account;
  await look('connection', async () => {
    const connection = await connectionOf(ports, account);
    const place = { address, zone: isZone(zone) ? zone : 'UTC' };
    for (const finding of await ports.mailboxes.check(connection, place, { write }, signal)) {
      const { step, state, facts, advice = null, error } = finding;
      const why = error ? { kind: error.kind, reason: error.reason ?? null } : null;
      found.push({ name: `mailbox-${step}`, area: null, state, facts, advice, error: why });
    }
    found.push(...(await checkFolders(ports, account, signal)));
  });
}

/** @throws AppError of that kind and reason where it does not hold; people are told by the advice. */
function holds(isSo: boolean, kind: AppError['kind'], reason: string): void {
  if (!isSo) throw new AppError(kind, 'A precondition does not hold.', { reason });
}

function lackOf({ name, lacking }: ErpNeed): Precondition {
  return {
    ...{ name: 'erp-need', area: null, state: 'fails', facts: { need: name } },
    ...{ advice: lacking, error: { kind: 'not-allowed', reason: 'erp-needs' } },
  };
}

function failed(name: PreconditionName, area: Area | null, error: AppError): Precondition {
  const { kind, reason = null } = error;
  return {
    name,
    area,
    state: 'fails',
    facts: {},
    advice: preconditionAdvice(name, error),
    error: { kind, reason },
  };
}
