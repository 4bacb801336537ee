import type { Area } from '../../../../shared/records/Area.ts';
import type { Stamp } from '../../../../server/core/sync/Stamp.ts';

/** A stamp of some pair. */
export function someStamp(area: Area, pairId = 'p1'): Stamp {
  const mac = 'c2lnbmVk';
  return { pairId, erp: 'demo', company: 'north', area, recordKey: 'K1', owner: 'anna', mac };
}
