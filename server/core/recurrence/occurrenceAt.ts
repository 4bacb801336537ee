import { isMoment } from '../../../shared/records/isMoment.ts';
import type { Exception } from '../../../shared/records/Recurrence.ts';
import { withWall } from '../time/withWall.ts';
import { endFor } from './endFor.ts';
import type { Occurrence } from './Occurrence.ts';
import { originalWall } from './originalWall.ts';
import type { Series } from './Series.ts';

/** An occurrence that the pattern has, with what its exception says of it; null for a cancelled one. */
export function occurrenceAt(
  series: Series,
  original: string,
  exception: Exception | undefined,
): Occurrence | null {
  if (exception?.changes === null) return null;
  const changes = exception?.changes ?? {};
  const moved = changes['start'];
  const start = isMoment(moved) ? moved : withWall(series.start, originalWall(original));
  const end = isMoment(changes['end']) ? changes['end'] : endFor(series, start);
  return { original, start, end, changes };
}
