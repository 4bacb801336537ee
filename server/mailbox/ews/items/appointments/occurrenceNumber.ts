import { asWallRule } from '../../../../core/recurrence/asWallRule.ts';
import { originalWall } from '../../../../core/recurrence/originalWall.ts';
import type { Series } from '../../../../core/recurrence/Series.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { refusal } from '../refusal.ts';

/**
 * Which occurrence of its series it is by where the pattern puts it: the first is 1, cancelled ones count (InstanceIndex).
 *
 * @throws AppError `invalid-input` for what is no occurrence, or one too far ahead to be counted
 */
export function occurrenceNumber({ start, recurrence }: Series, original: string): number {
  const wall = originalWall(original);
  const until = asWallRule(start, recurrence).between(wallOf(start), wall);
  if (until.at(-1)?.equals(wall) !== true) {
    throw refusal('The series differs on a day on which it does not happen.', 'no-occurrence');
  }
  return until.length;
}
