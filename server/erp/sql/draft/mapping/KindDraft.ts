import type { KindMapping } from '../../mapping/KindMapping.ts';
import type { TableSurvey } from '../survey/TableSurvey.ts';

/** The words of the kinds that a draft knows. */
export type KindWord =
  'organization' | 'person' | 'appointment' | 'task' | 'followUp' | 'mail' | 'received' | 'sent';

/** A kind as it is drafted, with its table and the rows of it. */
export interface KindDraft {
  word: KindWord;
  table: TableSurvey;
  mapping: KindMapping;
}
