import { areas, type Area } from '../../../shared/records/Area.ts';
import { reportIn } from '../../app/service/reportIn.ts';
import type { SyncReport } from '../../app/sync/SyncReport.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Run } from '../../ports/SyncStore.ts';
import type { Services } from '../Services.ts';
import { accountScope } from './accountScope.ts';

/** A run with whose it is, and its report where it has one. */
export interface ListedRun {
  run: Run;
  account: SyncAccount;
  area: Area;
  report: SyncReport | null;
}

/** The newest runs of some accounts in some areas, newest first. */
export async function listRuns(
  services: Services,
  accounts: readonly SyncAccount[],
  most: number,
  wanted: readonly Area[] = areas,
): Promise<ListedRun[]> {
  const found: ListedRun[] = [];
  for (const account of accounts) {
    for (const area of wanted) {
      const runs = await services.sync.runs(accountScope(services, account, area), most);
      found.push(...runs.map((run) => ({ run, account, area, report: reportIn(run) })));
    }
  }
  return found.toSorted((a, b) => b.run.startedAt - a.run.startedAt).slice(0, most);
}
