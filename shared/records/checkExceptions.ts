import { isDay } from './isDay.ts';
import { isWallTime } from './isWallTime.ts';
import type { Exception } from './Recurrence.ts';
import type { Fields } from './SyncRecord.ts';

/**
 * Why a series cannot have these exceptions, as sentences; by their form alone.
 *
 * @param isAllDay Whether the series' start is a date, as an original start then is; null when it is not known.
 * @param checkChanges What is wrong with the fields of one.
 */
export function checkExceptions(
  name: string,
  exceptions: readonly Exception[],
  isAllDay: boolean | null,
  checkChanges: (changes: Fields) => readonly string[],
): string[] {
  const problems: string[] = [];
  const originals = new Set<string>();
  for (const { original, changes } of exceptions) {
    const isDate = isDay(original);
    if (!isDate && !isWallTime(original)) {
      problems.push(`${name} has an exception at a time that does not exist.`);
    } else if (isAllDay !== null && isDate !== isAllDay) {
      problems.push(
        isAllDay
          ? `${name} lasts whole days and has an exception at a time of day (${original}).`
          : `${name} has an exception without a time of day (${original}).`,
      );
    }
    if (originals.has(original)) problems.push(`${name} has two exceptions at ${original}.`);
    originals.add(original);
    if (changes === null) continue;
    if ('recurrence' in changes) problems.push(`${name} has an exception that is itself a series.`);
    problems.push(...checkChanges(changes));
  }
  return problems;
}
