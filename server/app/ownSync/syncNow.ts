import { areas } from '../../../shared/records/Area.ts';
import type { Answer, Body } from '../../../shared/routes.ts';
import { AppError } from '../../core/AppError.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { requireReady } from '../service/requireReady.ts';
import { requireOwnAccount } from './requireOwnAccount.ts';

/**
 * Starts the caller's own areas, those that are on, and does not wait for them: how they end is told by the state. Asked for
 * again while an area waits for its turn it is the same run.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `conflict`, reason `account-paused` or `area-off`.
 */
export async function syncNow(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { areas: wanted }: Body<'syncNow'>,
): Promise<Answer<'syncNow'>> {
  const { account, service, ...sync } = await requireOwnAccount(ports, caller);
  requireReady(account);
  const { policy } = await loadAccount(sync.ports, account.id);
  const isOn = (area: (typeof areas)[number]) => policy.areas[area].direction !== 'off';
  const chosen = wanted.length > 0 ? [...new Set(wanted)] : areas.filter(isOn);
  if (chosen.length === 0 || !chosen.every(isOn)) {
    throw new AppError('conflict', 'This is switched off.', { reason: 'area-off' });
  }
  for (const area of chosen) {
    // What goes wrong is remembered of the area, and logged, by whoever runs it.
    service.runner.sync({ account: account.id, area }, true).catch(() => undefined);
  }
  return {};
}
