import { AppError } from '../../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../../ports/RecordStore.ts';
import type { SqlTransaction } from '../../database/SqlTransaction.ts';
import type { KeyAnswer } from '../read/readKeys.ts';
import { readKeys } from '../read/readKeys.ts';
import { readRef } from '../readRef.ts';
import type { Runner } from '../Runner.ts';
import { createRecord } from './createRecord.ts';
import { deleteRecord } from './deleteRecord.ts';
import type { Desk } from './Desk.ts';
import { isRefusal } from './isRefusal.ts';
import { lockRows } from './lockRows.ts';
import type { Performed } from './Performed.ts';
import { readBack } from './readBack.ts';
import { updateRecord } from './updateRecord.ts';
import type { BatchAids } from './writeBatch.ts';

/** How often a new key is made where another took the same. */
const mostKeys = 5;

/**
 * All operations of a batch, in their order, within one transaction; what was written is read back in it.
 * @param isCareful each operation by itself, so that one that is refused takes back only itself.
 */
export async function performAll(
  aids: BatchAids,
  ops: readonly WriteOp[],
  open: SqlTransaction,
  isCareful: boolean,
): Promise<Written[]> {
  const desk = await setDesk(aids, ops, open);
  if (!isCareful) {
    const performed: Performed[] = [];
    for (const op of ops) performed.push(await perform(desk, op));
    return await readBack(desk, performed);
  }
  const written: Written[] = [];
  for (const op of ops) written.push(await performAlone(desk, op));
  return written;
}

async function performAlone(desk: Desk, op: WriteOp): Promise<Written> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await desk.open.attempt(async () => {
        const [written] = await readBack(desk, [await perform(desk, op)]);
        if (!written) throw new Error('nothing was answered');
        return written;
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const isTaken = op.op === 'create' && error.reason === 'duplicate';
      if (!isTaken || tried >= mostKeys) return { state: 'refused', error };
    }
  }
}

function perform(desk: Desk, op: WriteOp): Promise<Performed> {
  switch (op.op) {
    case 'create':
      return createRecord(desk, op);
    case 'update':
      return updateRecord(desk, op);
    case 'delete':
      return deleteRecord(desk, op);
  }
}

/** What all operations need is asked once: what was done before, and how the records are now. */
async function setDesk(
  { erp, parts, permissions, intents, mark }: BatchAids,
  ops: readonly WriteOp[],
  open: SqlTransaction,
): Promise<Desk> {
  await mark?.(open);
  const created = ops.flatMap((op) => (op.op === 'create' ? [op.key] : []));
  const kept = created.length === 0 ? undefined : await intents?.find(open, created);
  const done = new Map([...(kept ?? [])].map(([intent, { key }]) => [intent, key]));
  const before = new Map<string, KeyAnswer>();
  const locked = new Set<string>();
  const run: Runner = (query) => open.run(query);
  const refs = ops.flatMap((op) => (op.op === 'create' ? [] : [op.ref]));
  const byKind = Map.groupBy(new Set(refs), (ref) => readRef(ref)?.kind ?? '');
  for (const [word, own] of byKind) {
    const part = parts.get(word);
    if (!part) continue;
    const mine = own.flatMap((ref) => {
      const said = readRef(ref);
      if (said?.company === permissions.company) return [{ ref, key: said.key }];
      before.set(ref, { state: 'hidden' });
      return [];
    });
    const keys = mine.map(({ key }) => key);
    const free = await lockRows(erp, part, permissions.company, keys, open);
    const answers = await readKeys(erp, part, permissions, keys, run);
    for (const { ref, key } of mine) {
      before.set(ref, answers.get(key) ?? { state: 'gone' });
      if (free !== null && !free.has(key)) locked.add(ref);
    }
  }
  if (before.size < new Set(refs).size) {
    const unknown = refs.find((ref) => !before.has(ref) && !parts.has(readRef(ref)?.kind ?? ''));
    if (unknown !== undefined) {
      throw new AppError('not-found', 'The ERP has no such kind of records.', {
        reason: 'unknown-kind',
      });
    }
  }
  return { erp, parts, permissions, open, intents, before, locked, done };
}
