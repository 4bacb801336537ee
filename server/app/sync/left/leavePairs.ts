import type { Pair } from '../../../core/sync/Pair.ts';
import type { LeftAlone } from '../../../ports/SyncStore.ts';
import { differingFields } from '../differingFields.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { leave } from './leave.ts';
import { partedThings } from './partedThings.ts';
import { placesOfPair } from './placesOfPair.ts';

/**
 * Remembers of pairs, none of which waits for anything, that both sides differ or were parted, and forgets that of the
 * others. Why a pair takes no part stays as it is.
 *
 * @param about by pair the fields that count, where not all do.
 */
export async function leavePairs(
  run: SyncRun,
  pairs: readonly Pair[],
  about?: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const things: LeftAlone[] = [];
  const over: ReturnType<typeof placesOfPair> = [];
  for (const pair of pairs) {
    const places = placesOfPair(pair);
    const rows = places.flatMap(({ side, ref }) => run.left.get(placeKey(side, ref)) ?? []);
    if (rows.some(({ why }) => !byPair.has(why))) continue;
    over.push(...places);
    const { id, erp, mailbox } = pair;
    if (erp === null || mailbox === null) things.push(...partedThings(pair));
    else if (pair.conflict === null) {
      const all = differingFields(run, pair);
      const fields = all.filter((field) => about?.get(id)?.includes(field) ?? true);
      if (fields.length === 0) continue;
      const { ref } = mailbox;
      things.push({ side: 'mailbox', ref, pairId: id, why: 'differs', sentence: null, fields });
    }
  }
  await leave(run, things, over);
}

const byPair: ReadonlySet<string> = new Set(['differs', 'parted']);
