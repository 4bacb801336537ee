import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Occurrence } from '../../../core/recurrence/Occurrence.ts';
import { occurrences } from '../../../core/recurrence/occurrences.ts';
import { instantOf } from '../../../core/time/instantOf.ts';
import { wallText } from '../../../core/time/wallText.ts';
import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import { seriesOf } from './seriesOf.ts';

/** More are not computed at once. */
const most = 100_000;

/**
 * The occurrences of a series as items of their own, in the order of their starts.
 *
 * @param from on the wall of the series' zone, as `to`, which does not count
 * @throws AppError `invalid-input` for more than are computed at once
 */
export function occurrencesOnWall(
  master: Item,
  from: Temporal.PlainDateTime,
  to: Temporal.PlainDateTime,
): Item[] {
  const window = { from: wallText(from), to: wallText(to) };
  return occurrences(seriesOf(master), window, most).map((each) => occurrenceItem(master, each));
}

/** What the series says, with what the occurrence says of its own. */
function occurrenceItem(master: Item, { original, start, end }: Occurrence): Item {
  const exception = master.exceptions[original];
  const { Recurrence: _, ...inherited } = master.properties;
  return {
    ...master,
    properties: {
      ...inherited,
      ...exception?.properties,
      // As it was written where it was moved: a time on the wall may be there twice.
      Start: exception?.properties['Start'] ?? element('Start', utc(start)),
      End: exception?.properties['End'] ?? element('End', utc(end ?? start)),
    },
    extended: { ...master.extended, ...exception?.extended },
    exceptions: {},
    occurrence: { original, isException: exception !== undefined && exception !== null },
  };
}

function utc(moment: Moment): string {
  return instantOf(moment, 'UTC').toString({ smallestUnit: 'second' });
}
