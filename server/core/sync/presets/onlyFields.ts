import type { Area } from '../../../../shared/records/Area.ts';
import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import type { AreaPolicy } from '../Policy.ts';

/** A policy's fields where only these are synced: all others of the area are off. */
export function onlyFields(area: Area, names: readonly string[]): AreaPolicy['fields'] {
  const others = Object.keys(fieldTables[area]).filter((field) => !names.includes(field));
  return Object.fromEntries(others.map((field) => [field, 'off'] as const));
}
