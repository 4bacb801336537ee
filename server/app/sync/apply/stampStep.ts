import type { Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { WriteStep } from './WriteStep.ts';

/**
 * An update that sets no field and so only writes the stamp, guarded by the version of the baseline. Null where there is
 * nothing to stamp.
 */
export function stampStep(run: SyncRun, pair: Pair): Extract<WriteStep, { op: 'update' }> | null {
  const { erp, mailbox } = pair;
  if (erp === null || mailbox === null || pair.conflict !== null) return null;
  const { stamps, versions } = run.can('mailbox');
  if (!stamps || !versions || mailbox.version === null) return null;
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
