import { Temporal } from 'temporal-polyfill';
import type { Exception } from '../../../shared/records/Recurrence.ts';
import { asWallRule } from './asWallRule.ts';
import { originalText } from './originalText.ts';
import { originalWall } from './originalWall.ts';
import type { Series } from './Series.ts';

/** What became of a series' exceptions. */
export interface Fitted {
  /** In the order of their original starts, each of them an occurrence. */
  kept: readonly Exception[];
  /** Exceptions to what is no occurrence (any more); to be said, never written. */
  dropped: readonly Exception[];
}

/**
 * Which exceptions are exceptions to an occurrence of the series, as they must be. When the time of a whole series was
 * changed, those of an occurrence on the same day follow it there: a cancelled Monday stays cancelled when the
 * meeting is at ten instead of nine. When the days were changed, those of days that are left are kept.
 *
 * @param exceptions Of the series as it was before; of two to one occurrence the first is kept.
 * @throws AppError `invalid-input` for a rule or an original that cannot be read.
 */
export function fitExceptions(
  { start, recurrence }: Pick<Series, 'start' | 'recurrence'>,
  exceptions: readonly Exception[] = recurrence.exceptions,
): Fitted {
  const walls = exceptions.map(({ original }) => originalWall(original)).sort(compare);
  const [first, last] = [walls[0], walls.at(-1)];
  if (first === undefined || last === undefined) return { kept: [], dropped: [] };
  const found = asWallRule(start, recurrence).between(
    first.withPlainTime('00:00'),
    last.withPlainTime('23:59:59'),
  );
  const occurs = new Set(found.map((wall) => originalText(start, wall)));
  const byDay = Map.groupBy(found, (wall) => wall.toPlainDate().toString());
  const onlyOfDay = (original: string): string | undefined => {
    const [only, ...more] = byDay.get(original.slice(0, 10)) ?? [];
    return only === undefined || more.length > 0 ? undefined : originalText(start, only);
  };

  const isExact = ({ original }: Exception) => occurs.has(original);
  const kept = new Map<string, Exception>();
  const used = new Set<Exception>();
  // Those that fit as they are come before those that would have to follow.
  for (const exception of [
    ...exceptions.filter(isExact),
    ...exceptions.filter((each) => !isExact(each)),
  ]) {
    const original = isExact(exception) ? exception.original : onlyOfDay(exception.original);
    if (original === undefined || kept.has(original)) continue;
    kept.set(original, { ...exception, original });
    used.add(exception);
  }
  return {
    kept: [...kept.values()].sort((a, b) => (a.original < b.original ? -1 : 1)),
    dropped: exceptions.filter((exception) => !used.has(exception)),
  };
}

function compare(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): number {
  return Temporal.PlainDateTime.compare(a, b);
}
