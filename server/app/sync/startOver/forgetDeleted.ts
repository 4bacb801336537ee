import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Forgets the pairs that have nothing on that side any more, and where reading goes on, so that the next run reads all as
 * if for the first time. What stays keeps its pair: without it nobody would know what people changed in it. Done twice it
 * is done once.
 *
 * @param isDeleted which of those pairs are forgotten.
 * @returns how many pairs.
 */
export async function forgetDeleted(
  run: SyncRun,
  side: Side,
  isDeleted: (pair: Pair) => boolean,
): Promise<number> {
  const { store } = run.ports;
  let count = 0;
  for await (const page of store.allPairs(run.scope, run.settings.pageSize)) {
    await run.breathe();
    const halves = page.filter((pair) => pair[side] === null && isDeleted(pair));
    // An item carries its pair's stamp, as its copies do: with the pair nobody could tell any more which of them it is.
    const items = halves.filter(({ mailbox }) => mailbox !== null).map(begunAnew);
    const ids = halves.filter(({ mailbox }) => mailbox === null).map(({ id }) => id);
    if (items.length > 0) await store.savePairs(run.lease, items, []);
    if (ids.length > 0) await store.forgetPairs(run.lease, ids, []);
    count += halves.length;
  }
  for (const each of sides) {
    for (const { id } of run.collections[each]) await store.dropCursor(run.lease, each, id);
  }
  return count;
}

/** The pair of an item alone, as if it had just been seen: it has no version, so that it is read again. */
function begunAnew(pair: Pair): Pair {
  const mailbox = pair.mailbox && { ...pair.mailbox, version: null };
  return { ...pair, identity: '', erp: null, mailbox, conflict: null, partedOn: null };
}
