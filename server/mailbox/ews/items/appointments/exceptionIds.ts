import type { Moment } from '../../../../../shared/records/Moment.ts';
import { readItemId } from '../../operations/parts/readItemId.ts';
import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { originalAt } from './originalAt.ts';

/**
 * The item ids of the occurrences of a series that were changed, by their original starts.
 *
 * @param start of the series
 * @param zone IANA name of the zone by whose clock Exchange counts its occurrences
 */
export function exceptionIds(item: XmlElement, start: Moment, zone: string): Map<string, string> {
  const changed = childOf(item, 'ModifiedOccurrences')?.children ?? [];
  return new Map(
    changed.map((info) => [
      originalAt(textOf(info, 'OriginalStart') ?? '', start, zone),
      readItemId(info).id,
    ]),
  );
}
