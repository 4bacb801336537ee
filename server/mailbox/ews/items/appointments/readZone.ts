import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { windowsZones } from '../zones/windowsZones.ts';

/** The IANA zone that an appointment starts or ends in; `home` for one that nobody else knows. */
export function readZone(item: XmlElement, name: 'Start' | 'End', home: string): string {
  const own = childOf(item, `${name}TimeZone`) ?? childOf(item, 'StartTimeZone');
  return windowsZones.read(own?.attributes['Id'] ?? '') ?? home;
}
