import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { badAnswer } from '../../xml/badAnswer.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { heldMoment } from '../zones/heldMoment.ts';
import { readInstant } from '../zones/readInstant.ts';
import { readZone } from './readZone.ts';

/**
 * The start or end of an appointment as Exchange has it: a day where it lasts whole days, else a time in its zone, or
 * where the owner lives if it is in a zone that somebody made himself.
 *
 * @param home IANA name
 * @throws AppError `bad-answer` where there is none
 */
export function readTime(item: XmlElement, name: 'Start' | 'End', home: string): Moment {
  const instant = readInstantOf(item, name);
  const zone = readZone(item, name, home);
  if (textOf(item, 'IsAllDayEvent') !== 'true') return heldMoment(instant, zone);
  return { kind: 'date', date: dayOf(instant, [zone, home, 'UTC'], name === 'End') };
}

/** @throws AppError `bad-answer` where there is none */
function readInstantOf(item: XmlElement, name: string): Temporal.Instant {
  const text = textOf(item, name);
  if (text === undefined || text === '') {
    throw badAnswer('missing-element', 'left out something that must be there', {
      in: item.name,
      missing: name,
    });
  }
  return readInstant(text);
}

/**
 * The day that begins then, in the first of the zones in which one does: Exchange keeps midnight of the zone in which
 * it was made (sync-knowledge 3.9). Where none does, the day it is in the first, or for an end the next.
 */
function dayOf(instant: Temporal.Instant, zones: readonly string[], isEnd: boolean): string {
  const times = zones.map((zone) => instant.toZonedDateTimeISO(zone));
  const midnight = times.find((time) => time.startOfDay().equals(time));
  const day = (midnight ?? times[0] ?? instant.toZonedDateTimeISO('UTC')).toPlainDate();
  return (midnight === undefined && isEnd ? day.add({ days: 1 }) : day).toString();
}
