import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import { compareSide } from '../../../core/sync/compareSide.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { unsendable } from '../apply/unsendable.ts';
import { liveStamps } from '../stages/liveStamps.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import type { SyncRun } from '../SyncRun.ts';
import { deleteStep } from './deleteStep.ts';
import type { Deletion } from './Deletion.ts';
import { madeAgain } from './madeAgain.ts';
import type { StartOverWish } from './StartOverWish.ts';
import type { StayReason } from './StayReason.ts';

/** What becomes of the pairs of a page. */
export interface Picked {
  deletions: Deletion[];
  stays: { ref: string; pairId: string; why: StayReason }[];
  /** Pairs of things that are gone already, or were thrown away. */
  gone: Pair[];
}

/**
 * Which things of the other side are deleted: those of which the leading side has the record right now, of which nothing
 * is only there, and which the next run makes again. Both sides are read; nothing is written.
 */
export async function pickDeletions(
  run: SyncRun,
  { leading, take }: StartOverWish,
  pairs: readonly Pair[],
): Promise<Picked> {
  const other = otherSide(leading);
  const picked: Picked = { deletions: [], stays: [], gone: [] };
  const open = pairs.flatMap((pair): { pair: Pair; own: Baseline; lead: Baseline | null }[] => {
    const [own, lead] = [pair[other], pair[leading]];
    return own === null ? [] : [{ pair, own, lead }];
  });
  const leads = await readAll(
    run,
    leading,
    open.flatMap(({ lead }) => lead?.ref ?? []),
  );
  const again = await madeAgain(
    run,
    leading,
    [...leads.values()].flatMap(({ now }) => now ?? []),
  );
  const owns = await readAll(
    run,
    other,
    open.map(({ own }) => own.ref),
  );
  const shared = await sharedRecords(
    run,
    other,
    open.map(({ own }) => own.ref),
  );
  const lost = open.filter(({ own }) => (owns.get(own.ref)?.state ?? 'gone') === 'gone');
  const moved = await liveStamps(
    run,
    other,
    lost.map(({ pair }) => pair.id),
  );
  for (const { pair, own, lead } of open) {
    const found = owns.get(own.ref);
    if (found === undefined || found.state === 'gone') {
      if (moved.has(pair.id)) picked.stays.push({ ref: own.ref, pairId: pair.id, why: 'moved' });
      else picked.gone.push(pair);
      continue;
    }
    const { now } = found;
    const led = lead === null ? null : (leads.get(lead.ref)?.now ?? null);
    const why = ((): StayReason | null => {
      if (run.blocked.has(pair.id)) return 'unsettled-write';
      if (take === 'made-by-sync' && pair.origin === other) return 'made-there';
      if (now === null) return 'unreadable';
      if (led === null) return 'leading-missing';
      if (shared.has(own.ref)) return 'shared';
      if (isPrivate(now.fields) && run.policy.private !== 'full') return 'private';
      const { state } = compareSide(run.scope.area, own, { state: 'present', ...now });
      if (state !== 'unchanged') return 'changed-meanwhile';
      const refused = again.get(led.ref);
      if (refused !== null) return refused ?? 'not-made-there';
      return unsendable(run, deleteStep(other, { pair, now })) === null ? null : 'would-mail';
    })();
    if (why !== null || now === null) {
      picked.stays.push({ ref: own.ref, pairId: pair.id, why: why ?? 'unreadable' });
    } else picked.deletions.push({ pair, now });
  }
  return picked;
}

interface There {
  state: 'found' | 'gone' | 'hidden';
  now: Baseline | null;
}

/** What is there now, by reference; `now` is null for what cannot be seen or read. */
async function readAll(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<Map<string, There>> {
  const got = await fetchThings(run, side, refs);
  return new Map(
    got.map((each): [string, There] => {
      if (each.state === 'gone' || isBinned(run, side, each)) {
        return [each.ref, { state: 'gone', now: null }];
      }
      if (each.state !== 'found') return [each.ref, { state: 'hidden', now: null }];
      const { observation } = readThing(run, each);
      if (observation.state !== 'present') return [each.ref, { state: 'hidden', now: null }];
      const { ref, version, fields, native } = observation;
      return [each.ref, { state: 'found', now: { ref, version, fields, native } }];
    }),
  );
}

function isBinned(run: SyncRun, side: Side, got: Got): boolean {
  if (got.state !== 'found') return false;
  return run.collections[side].some(({ id, isBin }) => id === got.collection && isBin);
}

/** Records that other accounts have items of. */
async function sharedRecords(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<Set<string>> {
  if (side === 'mailbox') return new Set();
  const kin = await run.store.pairsByIdentity(run.scope, refs);
  const others = kin.filter(({ account, mailbox }) => {
    return account !== run.scope.account && mailbox !== null;
  });
  return new Set(others.map(({ identity }) => identity));
}
