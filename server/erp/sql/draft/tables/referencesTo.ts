import type { TableSurvey } from '../survey/TableSurvey.ts';

/** The columns of a table that hold keys of another. */
export function referencesTo(table: TableSurvey, other: TableSurvey | null): string[] {
  if (other === null) return [];
  return table.references.filter((one) => one.table === other.name).map(({ column }) => column);
}
