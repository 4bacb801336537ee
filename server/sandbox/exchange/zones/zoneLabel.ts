import { Temporal } from 'temporal-polyfill';
import { windowsZones } from './windowsZones.ts';

/** What Windows shows for a zone: its standard offset and a place in it. */
export function zoneLabel(windowsName: string): string {
  const zone = windowsZones.get(windowsName);
  if (zone === undefined) return windowsName;
  if (windowsName === 'UTC') return '(UTC) Coordinated Universal Time';
  const offset = Temporal.ZonedDateTime.from({
    year: 2026,
    month: 1,
    day: 1,
    timeZone: zone,
  }).offset;
  return `(UTC${offset}) ${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? windowsName}`;
}
