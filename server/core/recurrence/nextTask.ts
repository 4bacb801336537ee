import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Range, Recurrence } from '../../../shared/records/Recurrence.ts';
import { wallOf } from '../time/wallOf.ts';
import { withWall } from '../time/withWall.ts';
import { asWallRule } from './asWallRule.ts';
import { originalText } from './originalText.ts';

/** When a task that happens again and again is to be done. */
export interface TaskTurn {
  start: Moment | null;
  due: Moment | null;
  recurrence: Recurrence;
}

/**
 * The turn after one that was done: for a pattern the next occurrence that is not cancelled, however late the
 * last one was done; for regeneration so many units after the day it was done. Start and due date keep their
 * distance, a count goes down by one, exceptions of the past go.
 *
 * @param doneOn The day it was done, yyyy-mm-dd, where the user is.
 * @returns null when that was the last.
 * @throws AppError `invalid-input` for a rule that cannot be read.
 */
export function nextTask({ start, due, recurrence }: TaskTurn, doneOn: string): TaskTurn | null {
  // A series is anchored where its records are: at the start, else at the due date (checkRecord wants one).
  const anchor = start ?? due;
  if (anchor === null) return null;
  const { pattern, range, exceptions } = recurrence;
  const cancelled = new Set(
    exceptions.filter(({ changes }) => changes === null).map(({ original }) => original),
  );
  const turn =
    pattern.type === 'regeneration'
      ? { wall: regenerated(anchor, start, due, pattern, doneOn), used: 1 }
      : nextInPattern(anchor, recurrence, cancelled);
  const left = turn === null ? null : shorter(range, turn.used, turn.wall);
  if (turn === null || left === null) return null;
  const from = originalText(anchor, turn.wall);
  const distance = wallOf(anchor).until(turn.wall, { largestUnit: 'days' });
  const move = (moment: Moment | null) =>
    moment === null ? null : withWall(moment, wallOf(moment).add(distance));
  return {
    start: move(start),
    due: move(due),
    recurrence: {
      pattern,
      range: left,
      exceptions: exceptions.filter(({ original }) => original >= from),
    },
  };
}

/** The next occurrence, and how many of the count are gone with it. */
function nextInPattern(
  anchor: Moment,
  recurrence: Recurrence,
  cancelled: ReadonlySet<string>,
): { wall: Temporal.PlainDateTime; used: number } | null {
  const rule = asWallRule(anchor, recurrence);
  let at = wallOf(anchor);
  for (let used = 1; used <= cancelled.size + 1; used += 1) {
    const found = rule.next(at.add({ seconds: 1 }));
    if (found === null) return null;
    if (!cancelled.has(originalText(anchor, found))) return { wall: found, used };
    at = found;
  }
  return null;
}

/** Where the anchor comes to lie when the due date, or the start of a task without one, is so long after it was done. */
function regenerated(
  anchor: Moment,
  start: Moment | null,
  due: Moment | null,
  { unit, interval }: { unit: 'day' | 'week' | 'month' | 'year'; interval: number },
  doneOn: string,
): Temporal.PlainDateTime {
  const target = wallOf({ kind: 'date', date: doneOn })
    .toPlainDate()
    .add({ [`${unit}s`]: interval });
  const last = due ?? anchor;
  const lead =
    start === null ? 0 : wallOf(start).toPlainDate().until(wallOf(last).toPlainDate()).days;
  return target.subtract({ days: lead }).toPlainDateTime(wallOf(anchor).toPlainTime());
}

function shorter(range: Range, used: number, wall: Temporal.PlainDateTime): Range | null {
  switch (range.type) {
    case 'endless':
      return range;
    case 'count':
      return range.count > used ? { type: 'count', count: range.count - used } : null;
    case 'until':
      return wall.toPlainDate().toString() <= range.date ? range : null;
  }
}
