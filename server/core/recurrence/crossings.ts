import { isMoment } from '../../../shared/records/isMoment.ts';
import { onClockOf } from '../time/onClockOf.ts';
import { asWallRule } from './asWallRule.ts';
import { originalText } from './originalText.ts';
import { originalWall } from './originalWall.ts';
import type { Series } from './Series.ts';
import type { WallRule } from './WallRule.ts';

/** As many cancelled ones in a row are looked past for the next that is not. */
const mostCancelled = 1000;

/**
 * The original starts of occurrences that were moved onto or over the day of a neighbour, which Exchange refuses
 * (ErrorOccurrenceCrossingBoundary). A cancelled occurrence is nobody's neighbour.
 *
 * @throws AppError `invalid-input` for a rule or an original that cannot be read.
 */
export function crossings(series: Series): string[] {
  const { start, recurrence } = series;
  if (!recurrence.exceptions.some(({ changes }) => isMoment(changes?.['start']))) return [];
  const exceptions = new Map(recurrence.exceptions.map((each) => [each.original, each]));
  const rule = asWallRule(start, recurrence);
  /** The day on which an occurrence really happens; null for none. */
  const dayOf = (original: string): string | null => {
    const changes = exceptions.get(original)?.changes;
    if (changes === null) return null;
    const moved = changes?.['start'];
    return (isMoment(moved) ? onClockOf(start, moved) : originalWall(original))
      .toPlainDate()
      .toString();
  };
  return recurrence.exceptions
    .filter(({ changes, original }) => {
      if (!isMoment(changes?.['start'])) return false;
      const day = dayOf(original) ?? '';
      const before = neighbour(series, rule, original, -1, dayOf);
      const after = neighbour(series, rule, original, 1, dayOf);
      return (before !== null && day <= before) || (after !== null && day >= after);
    })
    .map(({ original }) => original);
}

/** The day of the nearest occurrence before or after that is not cancelled. */
function neighbour(
  { start }: Series,
  rule: WallRule,
  original: string,
  step: 1 | -1,
  dayOf: (original: string) => string | null,
): string | null {
  let at = originalWall(original);
  for (let tries = 0; tries < mostCancelled; tries += 1) {
    const found = step === 1 ? rule.next(at.add({ seconds: 1 })) : rule.previous(at);
    if (found === null) return null;
    const day = dayOf(originalText(start, found));
    if (day !== null) return day;
    at = found;
  }
  return null;
}
