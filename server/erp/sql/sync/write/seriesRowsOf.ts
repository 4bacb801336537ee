import { isRecurrence } from '../../../../../shared/records/isRecurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { ColumnValue } from '../fields/SqlField.ts';
import type { SqlPart } from '../SqlPart.ts';

/** The rows that a series' exceptions become. @throws AppError `invalid-input` for what they cannot keep. */
export function seriesRowsOf(part: SqlPart, now: Fields): ColumnValue[][] {
  const { recurrence } = now;
  if (part.series === null || !isRecurrence(recurrence)) return [];
  const { series } = part;
  return recurrence.exceptions.map((exception) => series.write(exception, now));
}
