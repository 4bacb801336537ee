import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Exception } from '../../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { Series } from '../../../../core/recurrence/Series.ts';
import type { ItemStep, StepTarget } from '../ItemStep.ts';
import { updatesOf } from '../updatesOf.ts';
import { occurrenceNumber } from './occurrenceNumber.ts';
import { occurrenceProperties } from './occurrenceProperties.ts';

/** A series whose occurrences are to differ. */
export interface SeriesChange {
  /** As it is to be. */
  series: Series;
  /** The fields of the series, as they are to be. */
  fields: Fields;
  /** As they are: none of a new series, or of one that was made anew. */
  before: readonly Exception[];
  /** Item ids of those that were changed, by original start. */
  ids: ReadonlyMap<string, string>;
  /** IANA name of the zone that the owner lives in. */
  home: string;
}

/**
 * What to do for the occurrences of a series to differ as its exceptions say. Cancelled ones come first and moved ones
 * from the outside in, so that none is moved onto the day of one that is itself to be moved away: Exchange would refuse
 * it.
 *
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function exceptionSteps(change: SeriesChange): ItemStep[] {
  const { series, before } = change;
  const after = series.recurrence.exceptions;
  const was = new Map(before.map((each) => [each.original, each]));
  const stays = new Set(after.map(({ original }) => original));
  const reverted = before
    .filter(({ original, changes }) => changes !== null && !stays.has(original))
    .map(({ original }): Exception => ({ original, changes: {} }));
  const differing = [...after, ...reverted].filter((each) => !isSame(each, was.get(each.original)));
  return [
    ...differing.flatMap((each): ItemStep[] =>
      each.changes === null ? [{ do: 'cancel', target: targetOf(change, each.original) }] : [],
    ),
    ...inOrder(differing.filter(({ changes }) => changes !== null)).flatMap((each) =>
      updateStep(change, each, was.get(each.original)),
    ),
  ];
}

/** By the id that a changed occurrence has; any other by its number. */
function targetOf({ series, ids }: SeriesChange, original: string): StepTarget {
  const id = ids.get(original);
  return id === undefined ? { occurrence: occurrenceNumber(series, original) } : { id };
}

function updateStep(
  change: SeriesChange,
  exception: Exception,
  before: Exception | undefined,
): ItemStep[] {
  const properties = occurrenceProperties(change, exception, before?.changes ?? {});
  if (properties.length === 0) return [];
  const target = targetOf(change, exception.original);
  return [{ do: 'update', target, updates: updatesOf('CalendarItem', properties) }];
}

/** Those that move back by their days, then all others from the last to the first. */
function inOrder(exceptions: readonly Exception[]): Exception[] {
  const sorted = [...exceptions].sort((a, b) => (a.original < b.original ? -1 : 1));
  return [...sorted.filter(movesBack), ...sorted.filter((each) => !movesBack(each)).reverse()];
}

function movesBack({ original, changes }: Exception): boolean {
  const start = changes?.['start'];
  if (!isMoment(start)) return false;
  return (start.kind === 'date' ? start.date : start.local) < original;
}

function isSame({ changes }: Exception, other: Exception | undefined): boolean {
  const [one, two] = [changes, other === undefined ? undefined : other.changes];
  if (one === null || two === null || two === undefined) return one === null && two === null;
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  return [...names].every((name) => sameValue('appointments', name, one[name], two[name]));
}
