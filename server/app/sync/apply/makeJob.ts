import type { WriteOp } from '../../../ports/RecordStore.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { isStampOnly } from './isStampOnly.ts';
import type { Job } from './Job.ts';
import type { PairWork } from './PairWork.ts';
import { stampFor } from './stampFor.ts';
import type { WriteStep } from './WriteStep.ts';

/** The intent and the operation of a step. @param collection where a new thing goes. */
export function makeJob(run: SyncRun, step: WriteStep, work: PairWork, collection: string): Job {
  const { side, pair } = step;
  const isStamp = isStampOnly(step);
  const id = (isStamp ? run.unstamped.get(pair.id) : undefined) ?? run.ports.ids();
  const stable = { id, runId: run.id, pairId: pair.id, side, createdAt: run.now };
  const { area } = run.scope;
  switch (step.op) {
    case 'create': {
      const { set } = step;
      const recordKey = side === 'mailbox' ? step.source.ref : '';
      const stamp = stampFor(run, pair.id, recordKey);
      const op: WriteOp = {
        op: 'create',
        key: id,
        collection,
        record: { area, fields: set },
        stamp,
      };
      const facts = {
        op: 'create',
        ref: null,
        collection,
        version: null,
        before: {},
        set,
      } as const;
      return { step, work, op, intent: { ...stable, ...facts } };
    }
    case 'update': {
      const { own, before, set } = step;
      const { ref, version, native } = own;
      const can = run.can(side);
      const recordKey = side === 'erp' ? ref : step.source.ref;
      // One record has many mailboxes: it cannot carry the stamp of each, and keeps the first.
      const stamp = side === 'mailbox' && can.stamps ? stampFor(run, pair.id, recordKey) : null;
      const expected = can.partialWrites ? before : own.fields;
      const op: WriteOp = { op: 'update', key: id, ref, version, expected, set, stamp, native };
      const place = run.pending.get(placeKey(side, ref))?.collection ?? '';
      const facts = { op: 'update', ref, collection: place, version, before, set } as const;
      return { step, work, op, intent: { ...stable, ...facts } };
    }
    case 'delete':
    case 'purge': {
      const { ref } = step;
      const version = step.op === 'delete' ? step.version : null;
      const before = step.op === 'delete' ? step.before : (pair[side]?.fields ?? {});
      // What people may take back goes to Deleted Items; what they threw away themselves does not lie there twice.
      const forGood = step.op === 'purge';
      const op: WriteOp = { op: 'delete', key: id, ref, version, expected: before, forGood };
      const place = run.pending.get(placeKey(side, ref))?.collection ?? '';
      const facts: Pick<Intent, 'op' | 'ref' | 'collection' | 'version' | 'before' | 'set'> = {
        op: 'delete',
        ref,
        collection: place,
        version,
        before,
        set: {},
      };
      return { step, work, op, intent: { ...stable, ...facts } };
    }
  }
}
