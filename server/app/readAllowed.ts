import type { RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { readRecords } from './readRecords.ts';

/**
 * Reads records that the caller must be able to see, all of them.
 *
 * @throws AppError `not-allowed` for a hidden one, `not-found` for one that is gone, its own error
 * for one that could not be read.
 */
export async function readAllowed(
  ports: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  refs: readonly RecordRef[],
  signal: AbortSignal,
): Promise<RecordSummary[]> {
  const got = await readRecords(ports, caller, refs, signal);
  return got.map((answer) => {
    switch (answer.state) {
      case 'found':
        return answer.record;
      case 'failed':
        throw answer.error;
      case 'hidden':
        throw new AppError('not-allowed', 'You may not see this record in the ERP.', {
          reason: 'record-hidden',
        });
      case 'gone':
        throw new AppError('not-found', 'This record is no longer in the ERP.', {
          reason: 'record-gone',
        });
    }
  });
}
