import { areas } from '../../../shared/records/Area.ts';
import { runFacts } from '../../app/operating/runFacts.ts';
import { allAccounts } from '../../app/service/allAccounts.ts';
import { presets } from '../../core/sync/presets/presets.ts';
import type { Services } from '../Services.ts';

/** The last so many runs of each area are told. */
const lastRuns = 3;

/**
 * How each account is and how its last runs ended, in numbers and words of ours: no name, mailbox, user or company, and of
 * what a run said only its figures.
 *
 * @throws AppError whatever the store fails with.
 */
export async function accountFacts({ accounts, sync, erpName }: Services): Promise<unknown> {
  const { loaded, broken } = await allAccounts({ accounts });
  const times = Map.groupBy(await accounts.runTimes(), ({ account }) => account);
  const told: unknown[] = [];
  for (const { account, policy } of loaded) {
    const { id, company, preset, isPaused, revision, connection } = account;
    const own: unknown[] = [];
    for (const area of areas) {
      const time = times.get(id)?.find((one) => one.area === area);
      const scope = company === null ? null : { account: id, erp: erpName, company, area };
      const runs = scope === null ? [] : await sync.runs(scope, lastRuns);
      const { direction } = policy.areas[area];
      if (direction === 'off' && time === undefined && runs.length === 0) continue;
      own.push({
        area,
        direction,
        ...(time && { wellAt: time.wellAt, endedAt: time.endedAt, failures: time.failures }),
        pairs: scope === null ? 0 : await sync.countPairs(scope),
        setAside: scope === null ? 0 : (await sync.setAsides(scope)).length,
        runs: runs.map(({ kind, state, startedAt, endedAt, report }) => {
          return { kind, state, startedAt, endedAt, ...runFacts(report) };
        }),
      });
    }
    told.push({
      ...{ id, connection, isPaused, revision, hasCompany: company !== null },
      preset: Object.hasOwn(presets, preset) ? preset : 'unknown',
      areas: own,
    });
  }
  return {
    accounts: told,
    contradictory: broken.map(({ account }) => account.id),
    connections: (await accounts.connections()).map(({ id, kind, signIn, impersonates }) => {
      return { id, kind, way: signIn.way, impersonates };
    }),
    groups: (await accounts.groups()).length,
    administrators: (await accounts.administrators()).length,
    lastWord: await accounts.lastWord(),
  };
}
