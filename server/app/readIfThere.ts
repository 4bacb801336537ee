import type { RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { readRecords } from './readRecords.ts';

/** The kinds of failure that say: the ERP is away, or makes no sense at the moment. */
const away: ReadonlySet<AppError['kind']> = new Set([
  'unavailable',
  'bad-answer',
  'too-many-requests',
  'not-configured',
]);

/**
 * {@link readRecords} for what must answer without the ERP, too: null for every record that could
 * not be asked for. What the ERP refuses is still thrown.
 */
export async function readIfThere(
  ports: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  refs: readonly RecordRef[],
  signal: AbortSignal,
): Promise<(GotSummary | null)[]> {
  if (refs.length === 0) return [];
  try {
    return await readRecords(ports, caller, refs, signal);
  } catch (error) {
    const isAway = error instanceof AppError && away.has(error.kind) && !signal.aborted;
    if (!isAway) throw error;
    return refs.map(() => null);
  }
}
