import { sides, type Side } from '../../../../shared/records/Area.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Fields, Party } from '../../../../shared/records/SyncRecord.ts';
import { alikeFields } from '../../../core/sync/alikeFields.ts';
import { isStoodIn } from '../../../core/sync/isStoodIn.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import { planSync } from '../../../core/sync/planSync.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { Claim } from './Claim.ts';
import { readPresent } from './readPresent.ts';
import type { UnpairedReason } from './UnpairedReason.ts';

/** What became of claims. */
export interface Paired {
  pairs: Pair[];
  /** How many of the pairs say the same on both sides. */
  inStep: number;
  unpaired: { ref: string; pairId: string; why: UnpairedReason }[];
}

/**
 * Makes pairs of claims, both sides read. Where both say the same (the planner says so) what they say now is the baseline.
 * Where they differ nobody knows who changed what: the baseline holds nothing but what is alike in spite of its spelling,
 * and no version, so that the next run reads both and decides as for things that are first paired.
 */
export async function pairClaims(run: SyncRun, claims: readonly Claim[]): Promise<Paired> {
  const { request, ports, scope } = run;
  const can = { erp: ports.stores.erp.can, mailbox: ports.stores.mailbox.can };
  const records = await readPresent(
    run,
    'erp',
    claims.flatMap(({ record, madeAgain }) => [record, ...(madeAgain === null ? [] : [madeAgain])]),
  );
  const items = await readPresent(
    run,
    'mailbox',
    claims.flatMap((c) => c.items.map(({ ref }) => ref)),
  );
  const kin = (await run.ports.store.pairsByIdentity(scope, [...records.keys()])).filter(
    ({ account }) => account !== scope.account,
  );
  const result: Paired = { pairs: [], inStep: 0, unpaired: [] };
  const drafts = new Map<string, { pair: Pair; now: Record<Side, Baseline> }>();
  for (const claim of claims) {
    const erp = records.get(claim.record) ?? records.get(claim.madeAgain ?? '');
    const present = claim.items.flatMap(({ ref, pairId }) => {
      const now = items.get(ref);
      if (now === undefined) result.unpaired.push({ ref, pairId, why: 'unreadable' });
      return now === undefined ? [] : [{ now, pairId }];
    });
    if (erp === undefined) {
      for (const { now, pairId } of present) {
        result.unpaired.push({ ref: now.ref, pairId, why: 'partner-missing' });
      }
      continue;
    }
    const ranked = present
      .map((each) => ({ ...each, likeness: likeness(run, erp, each.now) }))
      .sort((a, b) => b.likeness - a.likeness || (a.now.ref < b.now.ref ? -1 : 1));
    const [best, ...copies] = ranked;
    for (const { now, pairId } of copies) {
      result.unpaired.push({ ref: now.ref, pairId, why: 'copy' });
    }
    if (best === undefined) continue;
    const now = { erp, mailbox: best.now };
    const alike = alikeIn(run, { erp: erp.fields, mailbox: best.now.fields }, claim.origin);
    const own = kin.filter(({ identity }) => identity === erp.ref);
    const pair: Pair = {
      id: best.pairId,
      account: scope.account,
      area: scope.area,
      identity: erp.ref,
      erp: { ...erp, version: null, fields: alike.erp },
      mailbox: { ...best.now, version: null, fields: alike.mailbox },
      origin: claim.origin,
      isOwner: isOwner(run, claim, best.now, own),
      conflict: null,
      partedOn: null,
    };
    drafts.set(pair.id, { pair, now });
  }
  const drafted = [...drafts.values()];
  const plan = planSync({
    account: request.account,
    erp: request.erp,
    area: scope.area,
    policy: request.policy,
    can,
    pairs: drafted.map(({ pair }) => pair),
    kin,
    seen: drafted.flatMap(({ now }) => sides.map((side) => seenAs(side, now[side]))),
    total: drafted.length,
    listed: request.listed ?? new Set(),
    today: request.today,
    writes: {},
    isApproved: true,
  });
  const agreed = new Map(
    plan.steps.flatMap((step): [string, Pair][] =>
      step.op === 'pair' ? [[step.pair.id, step.pair]] : [],
    ),
  );
  const resting = new Set(
    plan.skipped.flatMap(({ pairId, isWaiting }) => (isWaiting ? [] : (pairId ?? []))),
  );
  for (const { pair, now } of drafted) {
    const same = agreed.get(pair.id);
    if (same !== undefined) result.inStep += 1;
    // What takes no part now need not be read again and again.
    const rest = {
      ...pair,
      erp: { ...pair.erp, ...versionOf(now.erp) },
      mailbox: { ...pair.mailbox, ...versionOf(now.mailbox) },
    };
    result.pairs.push(same ?? (resting.has(pair.id) ? (rest as Pair) : pair));
  }
  return result;
}

/** What both sides mean alike, though they say it otherwise: it stays as it is. */
function alikeIn(run: SyncRun, now: Record<Side, Fields>, origin: Side): Record<Side, Fields> {
  const can = { erp: run.can('erp'), mailbox: run.can('mailbox') };
  const cut = alikeFields(now, can);
  const stoodIn = Object.keys(run.policy.standIns).filter((field) =>
    isStoodIn(run.policy, field, { origin, now, today: run.request.today }),
  );
  const withThose = (side: Side): Fields => ({
    ...cut[side],
    ...Object.fromEntries(stoodIn.map((field) => [field, now[side][field] ?? null])),
  });
  return { erp: withThose('erp'), mailbox: withThose('mailbox') };
}

function versionOf({ version }: Baseline): { version: string | null } {
  return { version };
}

function seenAs(side: Side, now: Baseline): Seen {
  const { ref, version, fields, native } = now;
  return {
    id: `${side} ${ref}`,
    side,
    observation: { state: 'present', ref, version, fields, native },
    stamp: null,
    isSigned: false,
    isInitial: true,
    since: 0,
    freshId: '',
  };
}

/** In how many of the fields that both mention they say the same. */
function likeness({ scope }: SyncRun, erp: Baseline, item: Baseline): number {
  return Object.keys(erp.fields).filter((field) => {
    const [a, b] = [erp.fields[field], item.fields[field]];
    return a !== undefined && b !== undefined && sameValue(scope.area, field, a, b);
  }).length;
}

/** As for things that are first paired; a customer is nobody's own unless the stamps say so. */
function isOwner(
  { request, scope }: SyncRun,
  { origin, isOriginSure }: Claim,
  item: Baseline,
  kin: readonly Pair[],
): boolean {
  const { parties } = item.fields;
  const organizer = Array.isArray(parties)
    ? (parties as Party[]).find(({ role }) => role === 'organizer')
    : undefined;
  if (organizer && request.account.addresses.includes(organizer.address.toLowerCase())) return true;
  if (kin.some((pair) => pair.isOwner)) return false;
  if (scope.area !== 'contacts') return kin.length === 0;
  return origin === 'mailbox' && isOriginSure;
}
