import type { Side } from '../../../../shared/records/Area.ts';
import type { Written } from '../../../ports/RecordStore.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chunks } from '../observe/chunks.ts';
import type { Look } from './lookForWrites.ts';
import { stampFor } from './stampFor.ts';

/**
 * Where a side promises that a create with the same key is the same create, and keeps no stamps to look for, asking it
 * again with that key is how one looks.
 */
export async function repeatCreates(
  run: SyncRun,
  side: Side,
  intents: readonly Intent[],
  looks: Map<string, Look>,
): Promise<void> {
  const can = run.can(side);
  if (can.stamps || !can.idempotentCreate) return;
  const creates = intents.filter(({ op }) => op === 'create');
  const pairs = await run.ports.store.pairs(
    run.scope,
    creates.map(({ pairId }) => pairId),
  );
  const keys = new Map(pairs.map(({ id, erp }) => [id, erp?.ref ?? '']));
  for (const batch of chunks(creates, can.batch.write)) {
    await run.breathe();
    const ops = batch.map(({ id, pairId, collection, set }) => ({
      op: 'create' as const,
      key: id,
      collection,
      record: { area: run.scope.area, fields: set },
      stamp: stampFor(run, pairId, keys.get(pairId) ?? ''),
    }));
    const written = await run.patiently(async () => {
      const said = await run.ports.stores[side].write(
        run.scope.area,
        ops,
        new AbortController().signal,
      );
      // Repeated whole: the key makes one of what was done already.
      for (const each of said) if (isThrottled(each)) throw each.error;
      return said;
    });
    for (const [place, { id }] of batch.entries()) {
      const said = written[place];
      if (said?.state === 'done') looks.set(id, { state: 'done', written: said, stamp: null });
      else if (said?.state === 'refused') looks.set(id, { state: 'not-done' });
    }
  }
}

function isThrottled(said: Written): said is Extract<Written, { state: 'failed' }> {
  return said.state === 'failed' && said.error.kind === 'too-many-requests';
}
