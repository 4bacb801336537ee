import type { Placed } from '../fields/Placed.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** What a table is for, with the fields that were found in it. */
export interface RoleTable {
  table: TableSurvey;
  fields: readonly Placed[];
  score: number;
  /** Tables that could have been it almost as well. */
  others: readonly string[];
}

/** Which tables of a database hold what the mapping speaks of; null where none seems to. */
export interface Roles {
  tenant: TableSurvey | null;
  user: RoleTable | null;
  person: RoleTable | null;
  organization: RoleTable | null;
  appointment: RoleTable | null;
  task: RoleTable | null;
  /** One table for all mail, or one for each direction. */
  mails: readonly RoleTable[];
}
