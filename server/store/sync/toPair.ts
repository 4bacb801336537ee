import { settleFields } from '../../../shared/records/settleFields.ts';
import type { Baseline, Pair } from '../../core/sync/Pair.ts';
import type { StoredRow } from './StoredRow.ts';

/**
 * A row of the pairs in the words of the core. What was saved before settling had a rule that it has now is settled by it,
 * or it would differ from what is read today though nobody changed it.
 */
export function toPair(row: StoredRow): Pair {
  const pair = JSON.parse(row.body) as Pair;
  const settled = (own: Baseline | null): Baseline | null =>
    own && { ...own, fields: settleFields(pair.area, own.fields) };
  return { ...pair, erp: settled(pair.erp), mailbox: settled(pair.mailbox) };
}
