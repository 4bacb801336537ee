import { Temporal } from 'temporal-polyfill';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { AppError } from '../AppError.ts';
import { onClockOf } from '../time/onClockOf.ts';
import { wallOf } from '../time/wallOf.ts';
import { asWallRule } from './asWallRule.ts';
import type { Occurrence } from './Occurrence.ts';
import { occurrenceAt } from './occurrenceAt.ts';
import { originalText } from './originalText.ts';
import { originalWall } from './originalWall.ts';
import type { Series } from './Series.ts';

/** More than anybody looks at; a window that holds more is a mistake. */
const usualMost = 10_000;

/**
 * What a series amounts to in a window of time: where its pattern puts it, less what is cancelled, with what was moved
 * where it was moved to, in the order of starts. Of a task that is made anew only the one at hand is known.
 *
 * @param window Times on the wall of the series' zone; `from` counts, `to` does not. What only reaches into it is in it.
 * @throws AppError `invalid-input` for a rule that cannot be read, or more than `most` occurrences.
 */
export function occurrences(
  series: Series,
  window: { from: string; to: string },
  most = usualMost,
): Occurrence[] {
  const { start, recurrence } = series;
  const from = Temporal.PlainDateTime.from(window.from);
  const to = Temporal.PlainDateTime.from(window.to);
  const rule = asWallRule(start, recurrence);
  const exceptions = new Map(recurrence.exceptions.map((each) => [each.original, each]));

  const length =
    series.end === null ? new Temporal.Duration() : wallOf(start).until(wallOf(series.end));
  const originals = new Set(
    rule
      .between(from.subtract(length).subtract({ days: 1 }), to)
      .map((wall) => originalText(start, wall)),
  );
  // What was moved here from elsewhere, if it is an occurrence at all.
  for (const { original, changes } of recurrence.exceptions) {
    const wall = originalWall(original);
    if (isMoment(changes?.['start']) && rule.between(wall, wall).length > 0)
      originals.add(original);
  }
  if (originals.size > most) {
    throw new AppError('invalid-input', 'A series happens too often to list.', {
      reason: 'rule-too-long',
    });
  }

  return [...originals]
    .flatMap((original) => occurrenceAt(series, original, exceptions.get(original)) ?? [])
    .map((occurrence) => ({ occurrence, at: onClockOf(start, occurrence.start) }))
    .filter(({ occurrence: { end }, at }) => {
      const over = end === null ? at : onClockOf(start, end);
      return isBefore(at, to) && (isBefore(from, over) || !isBefore(at, from));
    })
    .sort((a, b) => Temporal.PlainDateTime.compare(a.at, b.at))
    .map(({ occurrence }) => occurrence);
}

function isBefore(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(a, b) < 0;
}
