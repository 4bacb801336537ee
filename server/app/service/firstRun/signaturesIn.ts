import type { Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import { identifiers } from '../../../core/sync/identifiers.ts';
import type { RecordStore } from '../../../ports/RecordStore.ts';
import { chunks } from '../../sync/observe/chunks.ts';

/** What a relay keeps as it is: a number or an id of its own it may give. */
const kept = ['name', 'mail', 'subject', 'time'];

/**
 * By what everything in the folders of an area is known, in order: whatever copies a mailbox elsewhere keeps that. Deleted
 * Items do not count.
 *
 * @throws AppError as the mailbox; `unavailable` where a listing ended early.
 */
export async function signaturesIn(
  records: RecordStore,
  area: Area,
  signal: AbortSignal,
): Promise<string[]> {
  const refs: string[] = [];
  for (const { id, isBin } of await records.collections(area, signal)) {
    if (isBin) continue;
    let isWhole = false;
    for await (const page of records.listRefs(id, signal)) {
      refs.push(...page.refs.map(({ ref }) => ref));
      isWhole = page.last;
    }
    if (!isWhole) throw new AppError('unavailable', 'The mailbox did not list everything.');
  }
  const signatures: string[] = [];
  for (const batch of chunks(refs, records.can.batch.get)) {
    signal.throwIfAborted();
    for (const got of await records.get(area, batch, signal)) {
      if (got.state === 'failed') throw got.error;
      if (got.state !== 'found') continue;
      const known = identifiers(area, got.record.fields).filter(({ kind }) => kept.includes(kind));
      signatures.push(known.map(({ kind, value }) => `${kind} ${value}`).join('\n'));
    }
  }
  return signatures.sort();
}
