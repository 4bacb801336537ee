import type { Area } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { frozen } from './frozen.ts';
import type { Manners } from './Manners.ts';

/** What a server makes of fields that it is given, whoever gives them: cut, trimmed, in capitals, lost. */
export function storedFields(manners: Manners, area: Area, fields: Fields): Fields {
  const stored = Object.entries(fields).map(([name, value]): [string, FieldValue | null] => [
    name,
    typeof value === 'string' ? storedText(manners, area, name, value) : value,
  ]);
  const kept = stored.map(([name, value]) => [name, manners.drops.includes(name) ? null : value]);
  return frozen(Object.fromEntries(kept) as Fields);
}

function storedText(manners: Manners, area: Area, name: string, text: string): string | null {
  const type = fieldTables[area][name]?.type;
  const limit = manners.limits[name];
  let kept = text;
  if (manners.trims && type !== 'html') {
    kept = type === 'text' ? kept.trim() : kept.trim().replace(/ +/g, ' ');
  }
  if (manners.capitals.includes(name)) kept = kept.toUpperCase();
  if (limit !== undefined && kept.length > limit) kept = withoutHalf(kept.slice(0, limit));
  return kept === '' ? null : kept;
}

/** A character that was cut in two is not kept at all. */
function withoutHalf(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
