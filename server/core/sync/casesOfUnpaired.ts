import type { Side } from '../../../shared/records/Area.ts';
import { sides } from '../../../shared/records/Area.ts';
import type { Party } from '../../../shared/records/SyncRecord.ts';
import { aliasOf } from './aliasOf.ts';
import type { Attribution } from './attributeSeen.ts';
import { busyStub } from './busyStub.ts';
import { commonLimits } from './commonLimits.ts';
import { erpFolderRule } from './erpFolderRule.ts';
import { isInWindow } from './isInWindow.ts';
import { isPrivate } from './isPrivate.ts';
import { matchFirst, type Unpaired } from './matchFirst.ts';
import type { Baseline, Observation, Pair } from './Pair.ts';
import type { PlanInput, Skipped } from './Plan.ts';
import type { PlannedCase } from './PlannedCase.ts';
import { policyDays } from './policyDays.ts';
import type { SeenPresent } from './Seen.ts';
import type { SkipReason } from './SkipReason.ts';
import type { Step } from './Step.ts';
import { takesPart } from './takesPart.ts';

/** What becomes of things that belong to no pair yet. */
export interface UnpairedCases {
  cases: readonly PlannedCase[];
  asks: readonly Step[];
  skipped: readonly Skipped[];
  settled: readonly string[];
  /** Records to be looked at before anything is joined to them. */
  lookUp: readonly { side: Side; ref: string }[];
}

interface Thing {
  seen: SeenPresent;
  recordKey: string | null;
  now: Baseline;
  isStub: boolean;
}

/**
 * Pairs what has no pair: by its own stamp, as a copy of a meeting or mail that another account has (NX16), or by a
 * unique strong match; asks about what only looks alike; and what is left becomes a pair whose other side is to be made.
 */
export function casesOfUnpaired(
  input: PlanInput,
  { unpaired, pairs }: Pick<Attribution, 'unpaired' | 'pairs'>,
): UnpairedCases {
  const skipped: Skipped[] = [];
  const settled: string[] = [];
  const lookUp: { side: Side; ref: string }[] = [];
  const kin = kinIndex(input);
  const erpStates = statesOfErp(input);
  const things: Record<Side, Map<string, Thing>> = { erp: new Map(), mailbox: new Map() };
  const named = new Set(unpaired.map(({ recordKey }) => recordKey));
  const hidden = new Map<string, SkipReason>();
  for (const { seen, recordKey } of unpaired) {
    const isNamed = seen.side === 'erp' && named.has(seen.observation.ref);
    const why = reasonToSkip(input, { kin, erpStates, isNamed }, seen);
    if (why !== null && seen.side === 'erp') hidden.set(seen.observation.ref, why);
    if (why === null) {
      things[seen.side].set(seen.observation.ref, toThing(input, seen, recordKey));
    } else {
      const isWaiting = why === 'organizer-first';
      skipped.push({ why, side: seen.side, ref: seen.observation.ref, pairId: null, isWaiting });
      if (!isWaiting) settled.push(seen.id);
    }
  }

  const cases: PlannedCase[] = [];
  const take = (side: Side, thing: Thing): void => {
    things[side].delete(thing.now.ref);
  };
  for (const mailbox of [...things.mailbox.values()]) {
    if (mailbox.recordKey === null) continue;
    const erp = things.erp.get(mailbox.recordKey);
    const why = hidden.get(mailbox.recordKey);
    if (why !== undefined) {
      // Its record is there and takes no part: nothing else is to be made of it.
      const { ref } = mailbox.now;
      skipped.push({ why, side: 'mailbox', ref, pairId: null, isWaiting: false });
      settled.push(mailbox.seen.id);
      take('mailbox', mailbox);
    }
    if (erp === undefined) continue;
    cases.push(joined(input, erp, mailbox));
    take('erp', erp);
    take('mailbox', mailbox);
  }
  // By the reference that a record has now: one that got another number is its pair's still.
  const ownRecords = new Set(
    input.pairs.flatMap(({ id, erp, mailbox }) => {
      const now = pairs.get(id)?.erp?.observation;
      return erp && mailbox ? [erp.ref, ...(now?.state === 'present' ? [now.ref] : [])] : [];
    }),
  );
  for (const mailbox of [...things.mailbox.values()]) {
    const record = kin.get(aliasOf(mailbox.seen.observation.fields) ?? '')?.erp ?? null;
    if (record === null) continue;
    const erp = things.erp.get(record.ref);
    const state = erpStates.get(record.ref);
    const isOwn = ownRecords.has(record.ref);
    // The other account may not know yet that its record is gone.
    if (!isOwn && state === 'gone') continue;
    take('mailbox', mailbox);
    if (!isOwn && (state === undefined || state === 'unknown')) {
      if (state === undefined) lookUp.push({ side: 'erp', ref: record.ref });
      const { ref } = mailbox.now;
      skipped.push({ why: 'look-first', side: 'mailbox', ref, pairId: null, isWaiting: true });
      continue;
    }
    if (isOwn) {
      // The account has its item of this record; a second one is a copy.
      const { ref } = mailbox.now;
      skipped.push({ why: 'copy', side: 'mailbox', ref, pairId: null, isWaiting: false });
      settled.push(mailbox.seen.id);
      continue;
    }
    ownRecords.add(record.ref);
    cases.push(erp ? joined(input, erp, mailbox) : joinedToKin(input, record, mailbox));
    if (erp) take('erp', erp);
  }

  const loose = {
    erp: [...things.erp.values()].map(toUnpaired),
    mailbox: [...things.mailbox.values()].map(toUnpaired),
  };
  const { matched, proposed } = matchFirst(input.area, loose, commonLimits(input.can));
  for (const refs of matched) {
    const [erp, mailbox] = [things.erp.get(refs.erp), things.mailbox.get(refs.mailbox)];
    if (!erp || !mailbox) continue;
    cases.push(joined(input, erp, mailbox));
    take('erp', erp);
    take('mailbox', mailbox);
  }
  const asks = proposed.map((refs): Step => {
    for (const side of sides) for (const ref of refs[side]) things[side].delete(ref);
    const key = ['perhaps-the-same', ...refs.erp, '=', ...refs.mailbox].join('|');
    return { op: 'ask', reason: 'perhaps-the-same', key, pair: null, fields: [], refs };
  });
  for (const side of sides) {
    for (const thing of things[side].values()) cases.push(alone(input, side, thing));
  }
  return { cases, asks, skipped, settled, lookUp };
}

/** What a thing's part in the sync follows from, beside itself. */
interface Facts {
  kin: ReadonlyMap<string, Pair>;
  erpStates: ReadonlyMap<string, Observation['state']>;
  /** The stamp of an item says that it was made from this record. */
  isNamed: boolean;
}

function statesOfErp({ seen }: PlanInput): Map<string, Observation['state']> {
  return new Map(
    seen.flatMap(({ side, observation }): [string, Observation['state']][] =>
      side === 'erp' ? [[observation.ref, observation.state]] : [],
    ),
  );
}

function reasonToSkip(
  input: PlanInput,
  { kin, erpStates, isNamed }: Facts,
  seen: SeenPresent,
): SkipReason | null {
  const { side, observation, isInitial, stamp } = seen;
  const { fields, ref } = observation;
  const policy = input.policy.areas[input.area];
  const why = takesPart(input, side, ref, fields, false);
  if (why !== null) return why;
  // What carries our stamp, or is named by one, was in the sync before: the links are rebuilt whatever the first run
  // begins with.
  if (stamp !== null || isNamed) return null;
  const rule = side === 'erp' ? erpFolderRule(input.erpFolders ?? [], fields.folder) : null;
  if (rule?.isIn === false) return 'not-selected';
  const from = seen.from ?? rule?.from ?? null;
  if (policy.start.from === 'changes' && isInitial && from === null) return 'before-start';
  if (!isInWindow(input.area, fields, policyDays(policy, input.today, from)))
    return 'outside-window';
  const organizer = organizerOf(fields.parties);
  const isLedElsewhere =
    side === 'mailbox' && organizer !== null && input.account.colleagues.includes(organizer);
  // A pair that the organizer's run has only begun has no record yet, and one of which the record is gone none any more.
  const record = kin.get(aliasOf(fields) ?? '')?.erp ?? null;
  const isKnown = record !== null && erpStates.get(record.ref) !== 'gone';
  return isLedElsewhere && !isKnown ? 'organizer-first' : null;
}

function toThing(input: PlanInput, seen: SeenPresent, recordKey: string | null): Thing {
  const { ref, version, fields, native } = seen.observation;
  const isStub = isPrivate(fields) && input.policy.areas[input.area].private === 'busy';
  const now = isStub
    ? { ref, version, fields: busyStub(input.area, fields), native: null }
    : { ref, version, fields, native };
  return { seen, recordKey, now, isStub };
}

function toUnpaired({ now }: Thing): Unpaired {
  return { ref: now.ref, fields: now.fields };
}

function joined(input: PlanInput, erp: Thing, mailbox: Thing): PlannedCase {
  const draft = draftOf(input, mailbox, 'mailbox', erp.now.ref);
  return {
    ...draft,
    states: { erp: { state: 'new', now: erp.now }, mailbox: { state: 'new', now: mailbox.now } },
    isStub: erp.isStub || mailbox.isStub,
    settles: [erp.seen.id, mailbox.seen.id],
    seenRefs: { erp: erp.now.ref, mailbox: mailbox.now.ref },
  };
}

/** The record is in the ERP by way of another account; this account's copy only leads to it. */
function joinedToKin(input: PlanInput, record: Baseline, mailbox: Thing): PlannedCase {
  const draft = draftOf(input, mailbox, 'mailbox', record.ref);
  return {
    ...draft,
    states: {
      erp: { state: 'unchanged', now: record, refreshed: false },
      mailbox: { state: 'new', now: mailbox.now },
    },
  };
}

function alone(input: PlanInput, side: Side, thing: Thing): PlannedCase {
  const draft = draftOf(input, thing, side, side === 'erp' ? thing.now.ref : '');
  const state = { state: 'new', now: thing.now } as const;
  const none = { state: 'none' } as const;
  const states = side === 'erp' ? { erp: state, mailbox: none } : { erp: none, mailbox: state };
  return { ...draft, states };
}

function draftOf(
  input: PlanInput,
  thing: Thing,
  origin: Side,
  identity: string,
): Omit<PlannedCase, 'states'> {
  const { account, area, policy, can } = input;
  const kin = input.kin.filter(
    (pair) => identity !== '' && pair.identity === identity && pair.account !== account.id,
  );
  const pair: Pair = {
    id: thing.seen.freshId,
    account: account.id,
    area,
    identity,
    erp: null,
    mailbox: null,
    origin,
    isOwner: isOwner(input, thing, origin, kin),
    conflict: null,
    partedOn: null,
  };
  return {
    pair,
    policy: policy.areas[area],
    can,
    kin,
    isStub: thing.isStub,
    isDraft: true,
    today: input.today,
    settles: [thing.seen.id],
    writes: 0,
    seenRefs: {
      erp: thing.seen.side === 'erp' ? thing.now.ref : null,
      mailbox: thing.seen.side === 'mailbox' ? thing.now.ref : null,
    },
    hidden: null,
  };
}

/** The organizer's mailbox leads a meeting; without one, whoever made it, as long as nobody else leads it. */
function isOwner(
  { account, area }: PlanInput,
  { now, seen }: Thing,
  origin: Side,
  kin: readonly Pair[],
): boolean {
  const organizer = organizerOf(seen.observation.fields.parties ?? now.fields.parties);
  if (organizer !== null && account.addresses.includes(organizer)) return true;
  if (kin.some((pair) => pair.isOwner)) return false;
  // A customer of the ERP belongs to nobody's address book.
  return origin === 'mailbox' || (area !== 'contacts' && kin.length === 0);
}

function organizerOf(parties: unknown): string | null {
  if (!Array.isArray(parties)) return null;
  const organizer = (parties as Party[]).find(({ role }) => role === 'organizer');
  return organizer?.address.toLowerCase() ?? null;
}

function kinIndex({ kin, account }: PlanInput): Map<string, Pair> {
  const found = new Map<string, Pair>();
  for (const pair of kin) {
    if (pair.account === account.id || pair.mailbox === null) continue;
    const alias = aliasOf(pair.mailbox.fields);
    if (alias !== null) found.set(alias, pair);
  }
  return found;
}
