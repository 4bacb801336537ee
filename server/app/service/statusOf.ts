import { areas, type Area } from '../../../shared/records/Area.ts';
import { activeSchedules } from '../../core/accounts/activeSchedules.ts';
import { nextDue } from '../../core/accounts/nextDue.ts';
import type { RunTimes } from '../../ports/AccountStore.ts';
import type { Run, Scope } from '../../ports/SyncStore.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import type { AccountStatus, AreaState, AreaStatus } from './AccountStatus.ts';
import { errorSentence } from './errorSentence.ts';
import { loadAccount, type LoadedAccount } from './loadAccount.ts';
import { outOfStepNow } from './outOfStepNow.ts';
import { pendingCount } from './pendingCount.ts';
import { reportIn } from './reportIn.ts';
import type { SaidToAll } from './SaidToAll.ts';
import type { ServicePorts } from './ServicePorts.ts';
import type { SyncService } from './SyncService.ts';

/** Runs looked through for the last report; those that were killed have none. */
const mostRuns = 20;

/**
 * How an account is (MT10): what ran, what comes next, what waits, what failed and why. Asks neither side.
 *
 * @param service what runs in this process; null where another one does it.
 * @throws AppError as `loadAccount`; whatever the store fails with.
 */
export async function statusOf(
  ports: Pick<ServicePorts, 'accounts' | 'sync' | 'clock' | 'zone'> & { erp: { name: string } },
  id: string,
  service: Pick<SyncService, 'runner' | 'live'> | null,
): Promise<AccountStatus> {
  const loaded = await loadAccount(ports, id);
  const { name, mailbox, company, isPaused } = loaded.account;
  const times = (await ports.accounts.runTimes()).filter(({ account }) => account === id);
  const isLive = service?.live.isListening(id) ?? false;
  const all: AreaStatus[] = [];
  for (const area of areas) {
    const ofArea = times.find((each) => each.area === area) ?? null;
    const running =
      service?.runner.running.find((work) => work.account === id && work.area === area) ?? null;
    all.push({ ...(await areaStatus(ports, loaded, area, ofArea, isLive)), running });
  }
  const state = gravest.find((each) => all.some((area) => area.state === each)) ?? 'off';
  return { account: id, name, mailbox, company, isPaused, isLive, state, areas: all };
}

const gravest: readonly AreaState[] = [
  ...(['failed', 'conflict', 'waiting', 'never-ran', 'in-step', 'paused', 'off'] as const),
];

async function areaStatus(
  {
    sync,
    erp,
    clock,
    zone,
  }: Pick<ServicePorts, 'sync' | 'clock' | 'zone'> & { erp: { name: string } },
  { account, policy }: LoadedAccount,
  area: Area,
  times: RunTimes | null,
  isLive: boolean,
): Promise<Omit<AreaStatus, 'running'>> {
  const { direction } = policy.areas[area];
  const scope = scopeOf({
    account: { id: account.id, mailbox: account.mailbox, addresses: [], colleagues: [] },
    area,
    erp: erp.name,
    policy,
  });
  const runs = await sync.runs(scope, mostRuns);
  const [last] = runs;
  const report = lastReport(runs);
  const open = await sync.openRuns(scope);
  const asking = open.find(({ state }) => state === 'waiting-for-approval');
  const held = open.find(({ kind, state }) => isHolding(kind) && state !== 'waiting-for-approval');
  const setAside = await sync.setAsides(scope);
  const questions = await countAsked(sync, scope);
  const approval =
    asking && asking.asks !== null && asking.approval === null
      ? { runId: asking.id, asks: asking.asks, brake: reportIn(asking)?.brake ?? null }
      : null;
  const schedules = activeSchedules(account, policy, area);
  const due = nextDue({
    ...{ schedules, times, since: account.createdAt, now: clock.now(), zone },
    isListening: isLive,
  });
  const isFailing = (times?.failures ?? 0) > 0;
  const now = await outOfStepNow(sync, scope, policy.areas[area], runs, approval !== null);
  const { counts: outOfStep, named: notInStep, linked } = now;
  const waiting = pendingCount(outOfStep);
  let state: AreaState = 'in-step';
  const isLacking = report?.idle === 'side-lacks-area';
  if (direction === 'off' || account.company === null || isLacking) state = 'off';
  else if (account.isPaused) state = 'paused';
  else if (isFailing) state = 'failed';
  else if (questions > 0 || approval !== null) state = 'conflict';
  else if (last === undefined && (times?.wellAt ?? null) === null) state = 'never-ran';
  else if (held !== undefined || waiting > 0) state = 'waiting';
  return {
    area,
    state,
    direction,
    lastRun: last
      ? {
          ...{ id: last.id, kind: last.kind, startedAt: last.startedAt },
          ...{ endedAt: last.endedAt, state: last.state },
        }
      : null,
    idle: report?.idle ?? null,
    wellAt: times?.wellAt ?? null,
    next: due && { at: due.at, isLive: isLive && schedules.some(({ when }) => when === 'notice') },
    pairs: linked,
    inStep: report && linked - now.pairsOut,
    outOfStep,
    notInStep,
    setAside,
    questions,
    approval,
    held: held ? { runId: held.id, kind: held.kind } : null,
    busyUntil: await sync.heldUntil(scope, clock.now()),
    trouble: isFailing && times ? troubleOf(times) : null,
  };
}

/** What holds every other run off until it goes on or is given up. */
function isHolding(kind: Run['kind']): boolean {
  return kind === 'start-over' || kind === 'rebuild';
}

function lastReport(runs: readonly Run[]): SyncReport | null {
  for (const run of runs) {
    const report = run.kind === 'sync' ? reportIn(run) : null;
    if (report !== null && report.error === null) return report;
  }
  return null;
}

/** In each language as far as it is known what it was. */
function troubleOf({ trouble, why }: RunTimes) {
  if (trouble === null) return null;
  return why ? errorSentence({ ...why, message: trouble }) : allAs(trouble);
}

function allAs(text: string): SaidToAll {
  return { en: text, de: text, fr: text, it: text };
}

async function countAsked(sync: ServicePorts['sync'], scope: Scope): Promise<number> {
  let count = 0;
  for await (const page of sync.pairsAsked(scope, 500)) count += page.length;
  return count;
}
