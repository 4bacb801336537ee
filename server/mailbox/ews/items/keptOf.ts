import type { Area } from '../../../../shared/records/Area.ts';
import { isIdleLead } from '../../../../shared/records/isIdleLead.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { FieldTable } from './FieldTable.ts';
import type { KeptValue } from './keptField.ts';

/** What has to be kept beside for these fields to come back as they are; the same names null where nothing has. */
export function keptOf(
  area: Area,
  table: FieldTable,
  fields: Fields,
  zone: string,
): Record<string, KeptValue | null> {
  const kept: Record<string, KeptValue | null> = {};
  for (const [name, { held: heldOf, essence }] of Object.entries(table)) {
    const value = fields[name];
    if (heldOf === undefined || value === undefined) continue;
    if (isIdleLead(area, name, fields['reminderSet'])) {
      // Nothing is kept that would count when somebody turns the reminder on in Outlook.
      kept[name] = null;
      continue;
    }
    const held = heldOf(value, zone);
    // What Exchange puts in by itself makes it come back different whenever there is anything in it.
    const isSame = sameValue(area, name, value, held) && (essence === undefined || held === null);
    kept[name] = isSame ? null : { value, held };
  }
  return kept;
}
