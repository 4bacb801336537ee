import { areas } from '../../../shared/records/Area.ts';
import { activeSchedules } from '../../core/accounts/activeSchedules.ts';
import { allAccounts } from '../service/allAccounts.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';
import type { AccountFigures } from './AccountFigures.ts';

/** How the accounts are, by what the store says at this moment. @throws AppError whatever the store fails with. */
export async function countAccounts(
  ports: Pick<ServicePorts, 'accounts' | 'clock'>,
): Promise<AccountFigures> {
  const { loaded, broken } = await allAccounts(ports);
  const times = Map.groupBy(await ports.accounts.runTimes(), ({ account }) => account);
  const now = ports.clock.now();
  const accounts = { well: 0, failing: broken.length, paused: 0, off: 0 };
  const sinceGood: Record<string, number> = {};
  for (const { account, policy } of loaded) {
    if (account.isPaused) {
      accounts.paused += 1;
      continue;
    }
    const active = areas.filter((area) => activeSchedules(account, policy, area).length > 0);
    const own = new Map(times.get(account.id)?.map((one) => [one.area, one]));
    for (const area of active) {
      const since = now - (own.get(area)?.wellAt ?? account.createdAt);
      sinceGood[area] = Math.max(sinceGood[area] ?? 0, since, 0);
    }
    const isFailing = active.some((area) => (own.get(area)?.failures ?? 0) > 0);
    accounts[active.length === 0 ? 'off' : isFailing ? 'failing' : 'well'] += 1;
  }
  return { accounts, sinceGood };
}
