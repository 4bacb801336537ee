import { activeSchedules } from '../../core/accounts/activeSchedules.ts';
import { isStandingStill } from '../../core/accounts/isStandingStill.ts';
import type { AreaStatus } from '../../app/service/AccountStatus.ts';
import type { LoadedAccount } from '../../app/service/loadAccount.ts';
import type { RunTimes } from '../../ports/AccountStore.ts';
import type { Services } from '../Services.ts';

/** Whether an area should have run well by now and did not (see `isStandingStill`). One that is at work does not stand still. */
export function standsStill(
  services: Services,
  { account, policy }: LoadedAccount,
  { area, lastRun, busyUntil }: AreaStatus,
  times: RunTimes | null,
): boolean {
  const now = services.clock.now();
  const schedules = activeSchedules(account, policy, area);
  if (schedules.length === 0) return false;
  const facts = { schedules, times, since: account.createdAt, now };
  const { zone } = services.known;
  if (!isStandingStill({ ...facts, zone, isListening: false }, null)) return false;
  return !(lastRun?.state === 'running' && busyUntil !== null);
}
