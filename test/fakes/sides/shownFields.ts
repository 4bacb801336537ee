import type { Area } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { zoneAliases } from '../../../shared/records/zoneAliases.ts';
import type { Chance } from './Chance.ts';
import { frozen } from './frozen.ts';
import type { Manners } from './Manners.ts';
import { shuffled } from './shuffled.ts';

/**
 * What a server says of fields that it keeps: those it holds, empty ones as null, in its own spelling. Fields it does
 * not hold are absent.
 */
export function shownFields(
  manners: Manners,
  area: Area,
  fields: Fields,
  chance: Chance | null,
): Fields {
  const shown = (manners.fields[area] ?? []).map((name) => [
    name,
    shownValue(manners, area, name, fields[name] ?? null, chance),
  ]);
  return frozen(Object.fromEntries(shown) as Fields);
}

function shownValue(
  manners: Manners,
  area: Area,
  name: string,
  value: FieldValue | null,
  chance: Chance | null,
): FieldValue | null {
  if (value === null) return null;
  switch (fieldTables[area][name]?.type) {
    case 'html':
      return manners.wrapsHtml && typeof value === 'string' ? wrapped(value) : value;
    case 'moment':
      return manners.respellsZones ? respelled(value as Moment) : value;
    case 'set':
    case 'parties':
    case 'blobs':
      return manners.shufflesSets && chance !== null
        ? shuffled(value as readonly string[], chance)
        : value;
    default:
      return value;
  }
}

/** As Graph does; what is wrapped already stays. */
function wrapped(html: string): string {
  if (/^\s*<html/i.test(html)) return html;
  const meta = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">';
  return `<html><head>\r\n${meta}</head><body>\r\n${html}\r\n</body></html>\r\n`;
}

function respelled(moment: Moment): Moment {
  if (moment.kind !== 'zoned') return moment;
  const alias = Object.hasOwn(zoneAliases, moment.zone) ? zoneAliases[moment.zone]?.[0] : undefined;
  return alias === undefined ? moment : { ...moment, zone: alias };
}
