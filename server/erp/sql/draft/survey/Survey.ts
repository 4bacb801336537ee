import type { SqlDialect } from '../../database/SqlDialect.ts';
import type { TableSurvey } from './TableSurvey.ts';

/** What was found in a database. */
export interface Survey {
  dialect: SqlDialect;
  tables: readonly TableSurvey[];
  /** Tables that were not looked at because there were too many, and those that could not be read. */
  leftOut: readonly string[];
}
