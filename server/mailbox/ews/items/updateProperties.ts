import { sameValue } from '../../../../shared/records/sameValue.ts';
import { stableJson } from '../../../../shared/records/stableJson.ts';
import type { Fields, SyncRecord } from '../../../../shared/records/SyncRecord.ts';
import type { FieldTable } from './FieldTable.ts';
import type { ItemUpdate } from './ItemMapping.ts';
import { isRoused } from './isRoused.ts';
import { keptField, type KeptValue } from './keptField.ts';
import { keptOf } from './keptOf.ts';
import type { Property } from './Property.ts';
import { stampField } from './stampField.ts';
import { writeTable } from './writeTable.ts';

/**
 * The properties of an item that become different: of the fields that are set and differ from what it is now, of what is
 * kept beside, and the stamp. Others are not named, so Exchange leaves them as they are.
 *
 * @param now the item as `readItem` gave it
 * @param alsoKept beyond what the table says; null no longer
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function updateProperties(
  table: FieldTable,
  { area, fields: now }: SyncRecord,
  { set, stamp, item, zone }: Pick<ItemUpdate, 'set' | 'stamp' | 'item' | 'zone'>,
  alsoKept: Readonly<Record<string, KeptValue | null>> = {},
): Property[] {
  const changed: Fields = Object.fromEntries(
    Object.entries(set).filter(
      ([name, value]) => !sameValue(area, name, value, now[name]) || isRoused(area, name, now, set),
    ),
  );
  const before = keptField.read(item);
  const after: Record<string, KeptValue> = { ...before };
  const newly = { ...keptOf(area, table, changed, zone), ...alsoKept };
  for (const [name, value] of Object.entries(newly)) {
    if (value === null) Reflect.deleteProperty(after, name);
    else after[name] = value;
  }
  const isKeptSame = stableJson(before) === stableJson(after);
  return [
    ...writeTable(table, changed, zone),
    ...(isKeptSame ? [] : [keptField.property(after)]),
    ...(stamp === null || stampField.isSame(item, stamp) ? [] : [stampField.property(stamp)]),
  ];
}
