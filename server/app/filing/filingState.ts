import type { FilingState } from '../../../shared/filing.ts';
import type { FilingOf } from '../../ports/FilingStore.ts';
import type { Caller } from '../Caller.ts';
import { filerOf } from './filerOf.ts';

/** How it is with the filing of a mail, as this caller is told. */
export function filingState(
  caller: Caller,
  known: FilingOf | null,
  progress: FilingState['progress'],
): FilingState {
  if (known?.state !== 'filed') {
    return { progress, busy: progress === null ? (known?.by ?? null) : null, filed: null };
  }
  const { by, at, records, documents } = known;
  const filed = { by, isMine: by === filerOf(caller), at: new Date(at).toISOString() };
  return { progress, busy: null, filed: { ...filed, records, documents } };
}
