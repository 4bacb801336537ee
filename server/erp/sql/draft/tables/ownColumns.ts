import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** The columns that say something of the record itself: neither its key nor another's. */
export function ownColumns({ columns, key, references }: TableSurvey): ColumnSurvey[] {
  return columns.filter(
    ({ name }) => !key.includes(name) && references.every(({ column }) => column !== name),
  );
}
