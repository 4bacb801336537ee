import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { SqlPart } from '../sync/SqlPart.ts';

/** Lines that everybody knows, tried first: others may be keys of other tables. */
const first = ['subject', 'lastName', 'company1', 'firstName', 'jobTitle'];

/** A change of one line of text that the part writes freely; null where it writes none. */
export function testChange(part: SqlPart, now: Fields): Fields | null {
  const isLine = (name: string) => {
    const source = part.said.fields[name];
    const isCoded = typeof source === 'object' && source.codes !== undefined;
    const isWritten = (part.byName.get(name)?.write ?? null) !== null;
    return isWritten && !isCoded && fieldTables[part.area][name]?.type === 'line';
  };
  const name = [...first, ...part.byName.keys()].find(isLine);
  return name === undefined ? null : { [name]: now[name] === 'Test 2' ? 'Test 3' : 'Test 2' };
}
