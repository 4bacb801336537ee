import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Whether others are on it, who could be written to (NX12). */
export function hasPeople({ parties }: Fields): boolean {
  return Array.isArray(parties) && parties.length > 0;
}
