import { choiceRow } from './choiceRow.ts';

/** How urgent it is (ImportanceChoicesType). */
export const importanceRow = choiceRow('item:Importance', {
  normal: 'Normal',
  low: 'Low',
  high: 'High',
});
