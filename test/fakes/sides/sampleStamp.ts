import type { Stamp } from '../../../server/core/sync/Stamp.ts';

/** A stamp of the pair, as if it were signed. */
export function sampleStamp(pairId: string, change: Partial<Stamp> = {}): Stamp {
  return {
    pairId,
    erp: 'demo',
    company: 'north',
    area: 'contacts',
    recordKey: 'north/1',
    owner: 'anna@firma.example',
    mac: 'c2lnbmVk',
    ...change,
  };
}
