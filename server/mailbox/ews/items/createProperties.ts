import type { SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { FieldTable } from './FieldTable.ts';
import { keptField, type KeptValue } from './keptField.ts';
import { keptOf } from './keptOf.ts';
import type { Property } from './Property.ts';
import { stampField } from './stampField.ts';
import { writeTable } from './writeTable.ts';

/**
 * All properties of a new item: its fields, what is kept beside, its stamp.
 *
 * @param alsoKept beyond what the table says
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function createProperties(
  table: FieldTable,
  { area, fields }: SyncRecord,
  stamp: Stamp,
  zone: string,
  alsoKept: Readonly<Record<string, KeptValue | null>> = {},
): Property[] {
  const kept = { ...keptOf(area, table, fields, zone), ...alsoKept };
  return [
    ...writeTable(table, fields, zone),
    keptField.property(withoutNull(kept)),
    stampField.property(stamp),
  ];
}

function withoutNull(kept: Readonly<Record<string, KeptValue | null>>): Record<string, KeptValue> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]): [string, KeptValue][] =>
      value === null ? [] : [[name, value]],
    ),
  );
}
