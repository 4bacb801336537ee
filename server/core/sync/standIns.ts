import type { Area } from '../../../shared/records/Area.ts';
import { checkOrder } from '../../../shared/records/checkOrder.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import type { AreaPolicy } from './Policy.ts';

/**
 * What stands in for fields that a thing leaves empty, when it is made on the other side (EM11): the first of the policy's
 * sources that says something which can stand beside the rest (nothing is due before it starts). The thing itself stays as it
 * is.
 *
 * @param today yyyy-mm-dd, where the account's owner lives.
 * @param reaches whether a field may be written there.
 */
export function standIns(
  area: Area,
  { standIns: said }: Pick<AreaPolicy, 'standIns'>,
  fields: Fields,
  today: string,
  reaches: (field: string) => boolean,
): [field: string, value: FieldValue][] {
  return Object.entries(said).flatMap(([field, sources]): [string, FieldValue][] => {
    if ((fields[field] ?? null) !== null || !reaches(field)) return [];
    for (const source of sources) {
      const value = source === 'today' ? { kind: 'date' as const, date: today } : fields[source];
      if (value === undefined || value === null) continue;
      if (checkOrder(area, { ...fields, [field]: value }).length === 0) return [[field, value]];
    }
    return [];
  });
}
