import type { TableSurvey } from '../survey/TableSurvey.ts';

/** Which records of a table are contacts. */
export interface ContactPart {
  kind: string;
  /** The table, with the rows of this kind. */
  table: TableSurvey;
  /** A person, or an organization without one. */
  sort: 'person' | 'organization';
  isShared: boolean;
}
