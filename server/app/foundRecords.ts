import type { RecordSummary } from '../../shared/recordViews.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';

/**
 * The records that the caller may see. What is hidden or gone is left out; what failed too, as long
 * as anything else came.
 *
 * @throws AppError the first failure when nothing but failures is left: no answer is not "none".
 */
export function foundRecords(got: readonly GotSummary[]): RecordSummary[] {
  const found = got.flatMap((answer) => (answer.state === 'found' ? [answer.record] : []));
  const failed = got.find((answer) => answer.state === 'failed');
  if (found.length === 0 && failed !== undefined) throw failed.error;
  return found;
}
