import { placeFields } from '../fields/placeFields.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';

/** A column that changes with every change of a row: named so, and always filled with a counter or a UUID. */
export function versionColumn(table: TableSurvey): string | null {
  const found = placeFields(table, ownColumns(table), 'row').find(
    ({ field }) => field === 'version',
  );
  if (!found || found.score < 0.7) return null;
  const { content, nullable, name, shape } = found.column;
  const isCounted = shape === 'integer' || content.uuid > 0.9 || shape === 'uuid';
  return isCounted && (!nullable || content.filled === content.rows) ? name : null;
}
