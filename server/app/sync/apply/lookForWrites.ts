import type { Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import type { Got, Written } from '../../../ports/RecordStore.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import { chunks } from '../observe/chunks.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { isRewritten } from './isRewritten.ts';

/** Whether a write happened. */
export type Look =
  | { state: 'done'; written: Extract<Written, { state: 'done' }>; stamp: Stamp | null }
  | { state: 'not-done' }
  /** Nobody can tell yet. */
  | { state: 'unknown'; why: string };

/**
 * Finds out by looking, never by repeating, whether writes happened that nobody heard the end of (NX7): a new thing by
 * its stamp, a change by what is there now, a deletion by what is not.
 *
 * @returns by intent id.
 */
export async function lookForWrites(
  run: SyncRun,
  side: Side,
  intents: readonly Intent[],
): Promise<Map<string, Look>> {
  const looks = new Map<string, Look>();
  const creates = intents.filter(({ op }) => op === 'create');
  if (run.can(side).stamps) await lookForStamps(run, side, creates, looks);
  else {
    const why = 'The server keeps no mark by which a new item could be found again.';
    for (const { id } of creates) looks.set(id, { state: 'unknown', why });
  }
  const others = intents.filter(({ op }) => op !== 'create');
  const refs = others.flatMap(({ ref }) => ref ?? []);
  const got = new Map((await fetchThings(run, side, refs)).map((each) => [each.ref, each]));
  for (const intent of others) {
    looks.set(intent.id, judge(run, intent, got.get(intent.ref ?? '') ?? null));
  }
  return looks;
}

async function lookForStamps(
  run: SyncRun,
  side: Side,
  intents: readonly Intent[],
  looks: Map<string, Look>,
): Promise<void> {
  const { request, ports, scope } = run;
  const place = {
    side,
    erp: request.erp,
    company: request.policy.company ?? '',
    area: scope.area,
    owner: request.account.mailbox,
  };
  for (const batch of chunks(intents, run.can(side).batch.get)) {
    await run.breathe();
    const ids = batch.map(({ pairId }) => pairId);
    const found = await run.patiently(() =>
      ports.stores[side].findByStamp(scope.area, ids, run.signal),
    );
    const isSure = found.every(({ state }) => state === 'found' || state === 'gone');
    // What was thrown away, and what the pair had before, carries the stamp too: it is not what was made just now.
    const before = new Set(
      (await run.store.pairs(scope, ids)).flatMap((pair) => pair[side]?.ref ?? []),
    );
    const bins = new Set(run.collections[side].filter(({ isBin }) => isBin).map(({ id }) => id));
    const seen = new Set(run.collections[side].map(({ id }) => id));
    const own = found.flatMap((got) => {
      if (got.state !== 'found' || got.stamp === null) return [];
      if (before.has(got.ref) || bins.has(got.collection)) return [];
      const isOwn =
        stampOrigin(got.stamp, ports.stamps.verify(got.stamp), place) === 'own' &&
        ids.includes(got.stamp.pairId);
      return isOwn ? [{ got, pairId: got.stamp.pairId }] : [];
    });
    for (const intent of batch) {
      // Somebody may have copied it already; any of them will do, but always the same.
      const [first] = own
        .filter(({ pairId }) => pairId === intent.pairId)
        .map(({ got }) => got)
        .sort((a, b) => (a.ref < b.ref ? -1 : 1));
      if (first !== undefined) looks.set(intent.id, doneAs(first));
      else if (!seen.has(intent.collection)) {
        // It may lie where the account may not look any more: made again, it would be there twice.
        looks.set(intent.id, { state: 'unknown', why: 'Its folder cannot be seen any more.' });
      } else if (isSure) looks.set(intent.id, { state: 'not-done' });
      else looks.set(intent.id, { state: 'unknown', why: 'The new item cannot be read yet.' });
    }
  }
}

function judge(run: SyncRun, intent: Intent, got: Got | null): Look {
  if (got === null) return { state: 'unknown', why: 'The server gave no answer.' };
  switch (got.state) {
    case 'failed':
      return { state: 'unknown', why: got.error.message };
    case 'hidden':
      return { state: 'unknown', why: 'The item cannot be seen any more.' };
    case 'gone': {
      if (intent.op !== 'delete') return { state: 'not-done' };
      const nothing = { version: null, record: null, native: null };
      const written = { state: 'done' as const, ref: got.ref, ...nothing };
      return { state: 'done', written, stamp: null };
    }
    case 'found': {
      const isSame = got.version !== null && got.version === intent.version;
      if (intent.op === 'delete' || isSame) return { state: 'not-done' };
      return holds(run, intent.set, got.record.fields) ? doneAs(got) : { state: 'not-done' };
    }
  }
}

function holds({ scope }: SyncRun, set: Fields, now: Fields): boolean {
  return Object.entries(set).every(([field, given]) => {
    const isLost = given !== null && now[field] === null;
    return !isLost && isRewritten(scope.area, field, given, now[field]);
  });
}

function doneAs({ ref, version, record, native, stamp }: Extract<Got, { state: 'found' }>): Look {
  return { state: 'done', written: { state: 'done', ref, version, record, native }, stamp };
}
