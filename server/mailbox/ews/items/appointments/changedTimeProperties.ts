import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { Property } from '../Property.ts';
import { readInstant } from '../zones/readInstant.ts';
import type { AppointmentTimes } from './AppointmentTimes.ts';
import { readZone } from './readZone.ts';
import { timeProperties } from './timeProperties.ts';

/**
 * Of the properties that say when an appointment happens the ones that an item does not have so already. A zone by whose rules it goes already is not written again:
 * the item may have it by another name, or as one that somebody made himself.
 *
 * @param home IANA name
 */
export function changedTimeProperties(
  times: AppointmentTimes,
  item: XmlElement,
  home: string,
): Property[] {
  const isThere: Readonly<Record<string, () => boolean>> = {
    Start: () => isAt(item, 'Start', times.start.instant.epochMilliseconds),
    End: () => isAt(item, 'End', times.end.instant.epochMilliseconds),
    StartTimeZone: () => isIn(item, 'Start', times.start.zone, home),
    EndTimeZone: () => isIn(item, 'End', times.end.zone, home),
    IsAllDayEvent: () => (textOf(item, 'IsAllDayEvent') === 'true') === times.isAllDay,
  };
  return timeProperties(times).filter(({ name }) => isThere[name]?.() !== true);
}

function isAt(item: XmlElement, name: string, milliseconds: number): boolean {
  const text = textOf(item, name);
  return text !== undefined && readInstant(text).epochMilliseconds === milliseconds;
}

function isIn(item: XmlElement, name: 'Start' | 'End', zone: string, home: string): boolean {
  return childOf(item, `${name}TimeZone`) !== undefined && readZone(item, name, home) === zone;
}
