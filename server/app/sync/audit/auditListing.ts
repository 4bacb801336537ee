import type { Side } from '../../../../shared/records/Area.ts';
import { compareSide } from '../../../core/sync/compareSide.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import type { Collection, Got } from '../../../ports/RecordStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import { Sights } from '../observe/Sights.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { AuditFacts } from './AuditReport.ts';
import type { DriftReason } from './DriftReason.ts';
import { noteDrift } from './noteDrift.ts';
import type { PlaceSet } from './PlaceSet.ts';

/**
 * Goes through everything that a collection lists, references and versions only. A paired thing is read where its version
 * is another than the one remembered, or there are no versions; what belongs to no pair is read for its stamp.
 *
 * @param loose gets what belongs to no pair; the planner sees it once both sides were listed to their end.
 * @returns whether the listing came to its end.
 */
export async function auditListing(
  run: SyncRun,
  side: Side,
  { id }: Collection,
  { facts, listed, loose }: { facts: AuditFacts; listed: PlaceSet; loose: string[] },
): Promise<boolean> {
  let isWhole = false;
  const pages = run.ports.stores[side].listRefs(id, run.signal);
  for await (const page of pages) {
    await run.breathe();
    isWhole = page.last;
    // Pages may repeat.
    const rows = page.refs.filter(({ ref }) => !listed.has(side, ref));
    const pairs = new Map<string, Pair>();
    const refs = rows.map(({ ref }) => ref);
    for (const pair of await run.store.pairsByRef(run.scope, side, refs)) {
      const ref = pair[side]?.ref;
      if (ref !== undefined) pairs.set(ref, pair);
    }
    const open = rows.filter(({ ref, version }) => {
      // What waits for a plan is known to have changed; what is set aside has its own day.
      if (run.pending.has(placeKey(side, ref)) || run.isSetAside(side, ref)) return false;
      const known = pairs.get(ref)?.[side]?.version ?? null;
      return !run.can(side).versions || version === null || version !== known;
    });
    const sights = new Sights(run, side);
    const got = await fetchThings(
      run,
      side,
      open.map(({ ref }) => ref),
    );
    facts.read[side] += got.length;
    for (const each of got) {
      const pair = pairs.get(each.ref) ?? null;
      const drift = pair === null ? null : comparePaired(run, side, pair, each);
      if (drift !== null && pair !== null) {
        noteDrift(facts, { side, ref: each.ref, pairId: pair.id, ...drift }, run.settings.named);
        if (each.state === 'found' && drift.why === 'changed-unseen') {
          sights.present(each, each.stamp, pair.id);
          facts.putIn += 1;
        }
      }
      if (pair === null) await noteLoose(run, side, each, facts, loose);
    }
    await sights.save(id, null);
    // Last, so that what was throttled away is looked at when the listing begins again.
    for (const { ref } of rows) listed.add(side, ref);
    facts.listed[side] += rows.length;
    run.advance(rows.length);
  }
  return isWhole;
}

function comparePaired(
  run: SyncRun,
  side: Side,
  pair: Pair,
  got: Got,
): { why: DriftReason; fields: readonly string[] } | null {
  // Gone or hidden since it was listed: the next run is told.
  if (got.state === 'failed') return { why: 'unreadable', fields: [] };
  if (got.state !== 'found' || run.blocked.has(pair.id)) return null;
  const { observation } = readThing(run, got);
  const state = compareSide(run.scope.area, pair[side], observation);
  if (state.state === 'unknown') return { why: 'unreadable', fields: [] };
  return state.state === 'changed' ? { why: 'changed-unseen', fields: state.fields } : null;
}

async function noteLoose(
  run: SyncRun,
  side: Side,
  got: Got,
  facts: AuditFacts,
  loose: string[],
): Promise<void> {
  const { request, ports, scope } = run;
  const note = (why: DriftReason, pairId: string | null): void => {
    noteDrift(facts, { side, ref: got.ref, pairId, why, fields: [] }, run.settings.named);
  };
  if (got.state === 'failed') note('unreadable', null);
  if (got.state !== 'found') return;
  loose.push(got.ref);
  const { stamp } = got;
  if (stamp === null) {
    note('unmapped', null);
    return;
  }
  const company = request.policy.company ?? '';
  const here = {
    side,
    erp: request.erp,
    company,
    area: scope.area,
    owner: request.account.mailbox,
  };
  const origin = stampOrigin(stamp, ports.stamps.verify(stamp), here);
  const [pair] = await run.store.pairs(scope, [stamp.pairId]);
  // A record carries the stamp of the first mailbox that made it.
  const isOthers = side === 'erp' && stamp.owner !== here.owner;
  if (origin !== 'own' || isOthers) note(origin === 'copy' ? 'same-stamp' : 'unmapped', null);
  else if (pair?.[side]) note('same-stamp', pair.id);
  else note('orphan-stamp', null);
}
