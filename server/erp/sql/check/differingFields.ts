import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { SqlPart } from '../sync/SqlPart.ts';

/** The fields that came back as something else than was given. Times come back on the ERP's own clock and are not compared. */
export function differingFields({ area }: SqlPart, given: Fields, kept: Fields): string[] {
  return Object.entries(given)
    .filter(([name]) => fieldTables[area][name]?.type !== 'moment')
    .filter(([name, value]) => !sameValue(area, name, value, kept[name] ?? null))
    .map(([name]) => name);
}
