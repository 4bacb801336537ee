import type { FilingState } from '../../../shared/filing.ts';
import type { FilingOf } from '../../ports/FilingStore.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { readIfThere } from '../readIfThere.ts';
import { filerOf } from './filerOf.ts';

/**
 * How it is with the filing of a mail, as this caller is told. What a colleague filed it to is named as far as the caller may
 * see that in the ERP at the moment, and counted otherwise.
 *
 * @throws AppError as `readIfThere`.
 */
export async function filingState(
  ports: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  known: FilingOf | null,
  progress: FilingState['progress'],
  signal: AbortSignal,
): Promise<FilingState> {
  if (known?.state !== 'filed') {
    return { progress, busy: progress === null ? (known?.by ?? null) : null, filed: null };
  }
  const { by, at, records, documents } = known;
  const isMine = by === filerOf(caller);
  const refs = records.map(({ ref }) => ref);
  // Whoever filed it has seen what it was filed to.
  const got = isMine ? [] : await readIfThere(ports, caller, refs, signal);
  const named = isMine ? records : records.filter((_, nth) => got[nth]?.state === 'found');
  const hidden = records.length - named.length;
  const filed = { by, isMine, at: new Date(at).toISOString(), records: named, hidden, documents };
  return { progress, busy: null, filed };
}
