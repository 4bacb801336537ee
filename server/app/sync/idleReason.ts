import { sides } from '../../../shared/records/Area.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';

/** Why nothing is even looked at, so that nothing is missed later either (NX13); null when there is something to do. */
export function idleReason(
  { policy, area }: SyncRequest,
  { stores }: SyncPorts,
): SyncReport['idle'] {
  if (policy.company === null) return 'no-company';
  if (policy.areas[area].direction === 'off') return 'area-off';
  const isLacking = sides.some((side) => (stores[side].can.fields[area]?.length ?? 0) === 0);
  return isLacking ? 'side-lacks-area' : null;
}
