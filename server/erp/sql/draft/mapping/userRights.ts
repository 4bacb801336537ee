import type { UsersMapping } from '../../mapping/UsersMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import { isRight } from './isRight.ts';

/** A table or view with keys of users and words for rights. */
export function userRights(
  user: TableSurvey,
  tenant: TableSurvey,
  tables: readonly TableSurvey[],
): UsersMapping['rights'] | null {
  for (const table of tables) {
    const [who] = referencesTo(table, user);
    const [company] = referencesTo(table, tenant);
    const right = table.columns.find(isRight);
    if (table === user || who === undefined || !right || table.columns.length > 6) continue;
    return {
      table: table.name,
      user: who,
      ...(company === undefined ? {} : { company }),
      right: right.name,
    };
  }
  return null;
}
