import type { Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { WriteStep } from './WriteStep.ts';

/**
 * An update that sets no field and so only writes the stamp, guarded by the version of the baseline. Null where there is
 * nothing to stamp, or the whole thing would have to be written and we do not have all of it.
 */
export function stampStep(run: SyncRun, pair: Pair): Extract<WriteStep, { op: 'update' }> | null {
  const { erp, mailbox } = pair;
  if (erp === null || mailbox === null || pair.conflict !== null) return null;
  const { stamps, partialWrites, versions } = run.can('mailbox');
  const isWhole = partialWrites || mailbox.native !== null;
  if (!stamps || !versions || mailbox.version === null || !isWhole) return null;
  return {
    op: 'update',
    side: 'mailbox',
    pair,
    own: mailbox,
    before: {},
    set: {},
    pending: [],
    settles: [],
    source: erp,
  };
}
