import type { Side } from '../../../../shared/records/Area.ts';
import { alikeFields } from '../../../core/sync/alikeFields.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * A thing of each side as one pair. They were in step in what they say alike, and everything else is a change on both sides:
 * so the next plan does what a first pairing does, by the leading side or by asking.
 *
 * @param halves pairs that the two belonged to alone. The item's own is kept, since the item carries its stamp.
 */
export function joinedPair(
  run: SyncRun,
  now: Readonly<Record<Side, Baseline>>,
  halves: readonly Pair[],
): Pair {
  const can = { erp: run.can('erp'), mailbox: run.can('mailbox') };
  const alike = alikeFields({ erp: now.erp.fields, mailbox: now.mailbox.fields }, can);
  const kept = halves.find(({ mailbox }) => mailbox !== null);
  return {
    id: kept?.id ?? run.ports.ids(),
    account: run.scope.account,
    area: run.scope.area,
    identity: now.erp.ref,
    erp: { ...now.erp, fields: alike.erp },
    mailbox: { ...now.mailbox, fields: alike.mailbox },
    origin: kept?.origin ?? 'erp',
    isOwner: kept?.isOwner ?? run.scope.area !== 'contacts',
    conflict: null,
    partedOn: null,
  };
}
