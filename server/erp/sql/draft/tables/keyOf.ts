import type { TableSurvey } from '../survey/TableSurvey.ts';

/** The column of a table's key that is its own: not the company's, nor another table's. Null for assignments. */
export function keyOf({ key, references, columns }: TableSurvey): string | null {
  const [only] = key;
  if (key.length === 1 && only !== undefined) return only;
  const own = key.filter((name) => references.every(({ column }) => column !== name));
  const [first] = own;
  return own.length === 1 && first !== undefined && columns.some(({ name }) => name === first)
    ? first
    : null;
}
