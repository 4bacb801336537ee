import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Series } from '../../../core/recurrence/Series.ts';
import { wallText } from '../../../core/time/wallText.ts';
import type { Item } from '../store/Item.ts';
import { readPattern } from './readPattern.ts';
import { zoneOf } from './zoneOf.ts';

/** A recurring master as the core's recurrence understands it. */
export function seriesOf(master: Item): Series {
  const { properties, exceptions } = master;
  const zone = zoneOf(properties);
  const moment = (text: string): Moment => ({
    kind: 'zoned',
    zone,
    local: wallText(Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDateTime()),
  });
  const recurrence = properties['Recurrence'];
  if (recurrence === undefined) throw new Error('Not a series.');
  const { pattern, range } = readPattern(recurrence);
  return {
    start: moment(properties['Start']?.text ?? ''),
    end: moment(properties['End']?.text ?? ''),
    recurrence: {
      pattern,
      range,
      exceptions: Object.entries(exceptions)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([original, changed]) => {
          if (changed === null) return { original, changes: null };
          const { Start, End } = changed.properties;
          return {
            original,
            changes: {
              ...(Start === undefined ? {} : { start: moment(Start.text) }),
              ...(End === undefined ? {} : { end: moment(End.text) }),
            },
          };
        }),
    },
  };
}
