import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { windowsZones } from '../zones/windowsZones.ts';

/**
 * The IANA zone that an appointment is in: UTC where none was ever said.
 *
 * @throws ItemError `ErrorTimeZone` for a name that Windows does not know.
 */
export function zoneOf(properties: Item['properties'], end: 'Start' | 'End' = 'Start'): string {
  const id =
    properties[`${end}TimeZone`]?.attributes['Id'] ?? properties['StartTimeZone']?.attributes['Id'];
  if (id === undefined) return 'UTC';
  const zone = windowsZones.get(id);
  if (zone === undefined) throw new ItemError('ErrorTimeZone', `The time zone ${id} is not known.`);
  return zone;
}
