import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { FieldTable } from './FieldTable.ts';
import type { Property } from './Property.ts';

/**
 * The properties that say these fields, in the order of the table. Fields that are not in the table are others' business.
 *
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function writeTable(table: FieldTable, fields: Fields, zone: string): Property[] {
  return Object.entries(table).flatMap(([name, field]) => {
    const value = fields[name];
    return value === undefined ? [] : field.write(value, zone);
  });
}
