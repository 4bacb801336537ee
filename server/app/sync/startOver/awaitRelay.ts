import { otherSide } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { JournalEntry } from '../../../ports/SyncStore.ts';
import { chunks } from '../observe/chunks.ts';
import { readThing } from '../observe/readThing.ts';
import { noteKept } from '../stages/noteKept.ts';
import type { SyncRun } from '../SyncRun.ts';
import { deleteForGood } from './deleteForGood.ts';
import type { Deletion } from './Deletion.ts';
import type { StartOverFacts } from './StartOverReport.ts';
import type { StartOverWish } from './StartOverWish.ts';

/** So often is it looked while a relay is waited for. */
const looks = 5;

/**
 * Waits until whatever copies the other side elsewhere has passed the deletions on (BS9): what it brings back carries the
 * stamp of a thing that this run deleted, says the same, and is deleted again. Only then may the pairs be forgotten.
 */
export async function awaitRelay(
  run: SyncRun,
  wish: StartOverWish,
  facts: StartOverFacts,
): Promise<void> {
  const { quiet, most } = wish.relay ?? { quiet: 0, most: 0 };
  const begun = run.now;
  let since = begun;
  for (;;) {
    const back = await comeBack(run, wish, facts);
    if (back.length > 0) {
      await deleteForGood(run, otherSide(wish.leading), back);
      facts.cameBack += back.length;
      since = run.now;
    }
    facts.isQuiet = back.length === 0 && run.now - since >= quiet;
    if (facts.isQuiet || run.now - begun >= most) return;
    await run.rest(Math.max(quiet / looks, 1));
  }
}

/** Things that live again although this run deleted them. */
async function comeBack(
  run: SyncRun,
  { leading }: StartOverWish,
  facts: StartOverFacts,
): Promise<Deletion[]> {
  const side = otherSide(leading);
  if (!run.can(side).stamps) return [];
  const { request, ports, scope } = run;
  const { erp, policy, account } = request;
  const { area } = scope;
  const here = { side, erp, company: policy.company ?? '', area, owner: account.mailbox };
  const back: Deletion[] = [];
  for await (const page of ports.store.journal(scope, run.id, run.can(side).batch.get)) {
    for (const entries of chunks(page, run.can(side).batch.get)) {
      await run.breathe();
      const deleted = new Map(entries.map((entry) => [entry.pairId, entry]));
      const found = await run.patiently(() =>
        ports.stores[side].findByStamp(area, [...deleted.keys()], run.signal),
      );
      const pairs = new Map(
        (await ports.store.pairs(scope, [...deleted.keys()])).map((p) => [p.id, p]),
      );
      for (const got of found) {
        if (got.state !== 'found' || got.stamp === null) continue;
        const entry = deleted.get(got.stamp.pairId);
        const isOwn = stampOrigin(got.stamp, ports.stamps.verify(got.stamp), here) === 'own';
        const isBinned = run.collections[side].some((c) => c.id === got.collection && c.isBin);
        const { observation: now } = readThing(run, got);
        if (entry === undefined || !isOwn || isBinned || now.state !== 'present') continue;
        if (saysTheSame(run, entry, now.fields)) {
          back.push({ pair: pairs.get(entry.pairId) ?? remnant(run, entry, leading), now });
        } else {
          const kept = { side, ref: got.ref, pairId: null, why: 'came-back' as const };
          const isNamed = facts.stays.named.some(({ ref }) => ref === got.ref);
          if (!isNamed) noteKept(facts.stays, kept, run.settings.named);
        }
      }
    }
  }
  return back;
}

function saysTheSame(
  { scope }: SyncRun,
  { before }: JournalEntry,
  now: JournalEntry['before'],
): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].every((field) => {
    const [was, is] = [before[field], now[field]];
    return was === undefined || is === undefined || sameValue(scope.area, field, was, is);
  });
}

/** Settled after a crash its pair is forgotten already. */
function remnant(
  { scope: { account, area } }: SyncRun,
  { pairId }: JournalEntry,
  leading: Pair['origin'],
): Pair {
  const nothing = { identity: '', erp: null, mailbox: null, conflict: null, partedOn: null };
  return { id: pairId, account, area, ...nothing, origin: leading, isOwner: false };
}
