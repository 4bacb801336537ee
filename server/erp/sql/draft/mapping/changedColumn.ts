import { placeFields } from '../fields/placeFields.ts';
import { temporalForm } from '../fields/temporalForm.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { ownColumns } from '../tables/ownColumns.ts';

/** When a row was last changed: a column with day and time. A day alone is too coarse to read by. */
export function changedColumn(table: TableSurvey): string | null {
  const found = placeFields(table, ownColumns(table), 'row').find(
    ({ field }) => field === 'changed',
  );
  const isFine = found !== undefined && temporalForm(found.column) === 'moment';
  return isFine && found.score >= 0.6 ? found.column.name : null;
}
