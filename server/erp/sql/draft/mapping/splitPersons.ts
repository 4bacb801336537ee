import { isEmptyValue } from '../survey/isEmptyValue.ts';
import type { ColumnSurvey } from '../survey/ColumnSurvey.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import type { Roles } from '../tables/Roles.ts';

/** The column that tells persons from organizations in a table of both, and its values. */
export interface PersonSplit {
  column: string;
  persons: readonly string[];
  organizations: readonly string[];
}

/**
 * Finds it by what stands in the rows: where it has one value there is a last name and no company's, where it has another the
 * other way round. Null where the table is of one sort, or nothing tells.
 */
export function splitPersons(
  table: TableSurvey,
  { person, organization }: Roles,
): PersonSplit | null {
  const last = person?.fields.find(({ field }) => field === 'lastName')?.column;
  const company = organization?.fields.find(({ field }) => field === 'company1')?.column;
  if (!last || !company || last === company) return null;
  const found = table.columns.flatMap((column): PersonSplit[] => {
    const codes = [...(column.content.codes?.keys() ?? [])].filter((code) => code !== '');
    if (codes.length < 2 || column === last || column === company) return [];
    const persons = codes.filter(
      (code) => share(column, code, last) > 0.8 && share(column, code, company) < 0.2,
    );
    const organizations = codes.filter(
      (code) => share(column, code, company) > 0.8 && share(column, code, last) < 0.2,
    );
    return persons.length > 0 &&
      organizations.length > 0 &&
      persons.length + organizations.length === codes.length
      ? [{ column: column.name, persons, organizations }]
      : [];
  });
  // A mark of persons' own, such as a salutation, is empty in firms and tells nothing there.
  return found[0] ?? null;
}

function share(column: ColumnSurvey, code: string, filled: ColumnSurvey): number {
  const rows = [...column.values.keys()].filter((row) => column.values[row] === code);
  return rows.filter((row) => !isEmptyValue(filled.values[row] ?? null)).length / rows.length;
}
