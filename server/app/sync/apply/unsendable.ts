import { isBusyField } from '../../../core/sync/isBusyField.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import { wouldMail } from '../../../core/sync/wouldMail.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { WriteStep } from './WriteStep.ts';

/**
 * Looks once more, right before something is sent, at what the planner has ruled out already: mail to people (NX12), text
 * of private things (NX11), fields that a side does not hold.
 *
 * @returns why it must not be sent; null when it may.
 */
export function unsendable(run: SyncRun, step: WriteStep): string | null {
  const { area } = run.scope;
  const { stores } = run.ports;
  const can = { erp: stores.erp.can, mailbox: stores.mailbox.can };
  if (wouldMail(step, can)) return 'The server would write to people because of this.';
  if (step.op === 'delete' || step.op === 'purge') return null;
  const fields = Object.keys(step.set);
  // A person made it public on the other side, and that travels with its text.
  const isPublished = step.set.sensitivity !== undefined && !isPrivate(step.set);
  const isHidden =
    run.policy.private !== 'full' &&
    (isPrivate(step.source.fields) ||
      isPrivate(step.set) ||
      (step.op === 'update' && isPrivate(step.own.fields) && !isPublished));
  if (isHidden && fields.some((field) => !isBusyField(area, field))) {
    return 'This would show more of a private item than its time.';
  }
  const held = can[step.side].fields[area] ?? [];
  return fields.some((field) => !held.includes(field)) ? 'The server has no room for this.' : null;
}
