import type { UsersMapping } from '../../mapping/UsersMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** The words of the rights where they are few. */
export function rightWords(
  tables: readonly TableSurvey[],
  { table, right }: NonNullable<UsersMapping['rights']>,
) {
  const column = tables
    .find(({ name }) => name === table)
    ?.columns.find(({ name }) => name === right);
  return [...(column?.content.codes?.keys() ?? [])].filter((word) => word !== '').join(', ');
}
