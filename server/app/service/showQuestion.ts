import { sides, type Side } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import type { AskReason } from '../../core/sync/AskReason.ts';
import { isPrivate } from '../../core/sync/isPrivate.ts';
import type { Baseline } from '../../core/sync/Pair.ts';
import type { LastChange } from '../../ports/RecordStore.ts';
import { scopeOf } from '../sync/scopeOf.ts';
import type { OpenedSync } from './OpenedSync.ts';

/** What a field says on each side; undefined where that side does not hold it. */
export interface FieldSides {
  field: string;
  /** When both were last in step. */
  before: Record<Side, FieldValue | null | undefined>;
  now: Record<Side, FieldValue | null | undefined>;
  /** Whether it is what the question is about. */
  isAsked: boolean;
}

/** A question about a pair, with both sides beside each other (NX2). */
export interface ShownQuestion {
  pairId: string;
  reason: AskReason;
  since: number;
  /** Whether it is there; then `now` says something. */
  isThere: Record<Side, boolean>;
  /** Who changed a side since both were last in step, as far as it tells; null where it says the same still, or is gone. */
  changed: Record<Side, LastChange | null>;
  /** What is private is named to its owner only: then there are no fields. */
  isHidden: boolean;
  fields: readonly FieldSides[];
}

/**
 * Shows a question as both sides are now.
 *
 * @param isOwner whether the mailbox's owner looks: others see nothing of what is private (NX11).
 * @throws AppError `conflict`, reason `not-asked`, where nothing is open about the pair any more; what a side fails with.
 */
export async function showQuestion(
  { request, ports }: OpenedSync,
  pairId: string,
  isOwner: boolean,
  signal: AbortSignal,
): Promise<ShownQuestion> {
  const [pair] = await ports.store.pairs(scopeOf(request), [pairId]);
  if (pair === undefined || pair.conflict === null) {
    throw new AppError('conflict', 'Nothing is open about this any more.', { reason: 'not-asked' });
  }
  const now: Record<Side, Fields | null> = { erp: null, mailbox: null };
  const changed: ShownQuestion['changed'] = { erp: null, mailbox: null };
  for (const side of sides) {
    const known: Baseline | null = pair[side];
    if (known === null) continue;
    const [got] = await ports.stores[side].get(request.area, [known.ref], signal);
    if (got?.state === 'failed') throw got.error;
    if (got?.state !== 'found') continue;
    const { fields } = got.record;
    now[side] = fields;
    const isSame = Object.entries(fields).every(([field, value]) => {
      const was = known.fields[field];
      return was !== undefined && sameValue(request.area, field, was, value);
    });
    if (!isSame) changed[side] = got.changed ?? { at: null, by: null };
  }
  const before = { erp: pair.erp?.fields ?? {}, mailbox: pair.mailbox?.fields ?? {} };
  const all = [before.erp, before.mailbox, now.erp ?? {}, now.mailbox ?? {}];
  const isHidden = !isOwner && all.some(isPrivate);
  const { reason, since, fields: asked } = pair.conflict;
  const names = [...new Set([...asked, ...all.flatMap((fields) => Object.keys(fields))])];
  const fields = names.map((field): FieldSides => {
    return {
      field,
      before: { erp: before.erp[field], mailbox: before.mailbox[field] },
      now: { erp: now.erp?.[field], mailbox: now.mailbox?.[field] },
      isAsked: asked.includes(field),
    };
  });
  return {
    ...{ pairId, reason, since, isHidden },
    isThere: { erp: now.erp !== null, mailbox: now.mailbox !== null },
    changed: isHidden ? { erp: null, mailbox: null } : changed,
    fields: isHidden ? [] : fields,
  };
}
