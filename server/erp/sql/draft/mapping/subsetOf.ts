import { contentOf } from '../survey/contentOf.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** A table as if it held only the rows with one of these values in a column. */
export function subsetOf(
  table: TableSurvey,
  column: string,
  values: readonly string[],
): TableSurvey {
  const marks = table.columns.find(({ name }) => name === column)?.values ?? [];
  const rows = [...marks.keys()].filter((row) => values.includes(marks[row] ?? ''));
  const columns = table.columns.map((one) => {
    const some = rows.map((row) => one.values[row] ?? null);
    return { ...one, values: some, content: contentOf(some) };
  });
  return { ...table, columns, rows: rows.length };
}
