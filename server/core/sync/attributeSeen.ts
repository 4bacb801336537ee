import type { Area, Side } from '../../../shared/records/Area.ts';
import { otherSide, sides } from '../../../shared/records/Area.ts';
import { canonicalText } from '../../../shared/records/canonicalText.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { aliasOf } from './aliasOf.ts';
import { identifiers } from './identifiers.ts';
import { matchFirst } from './matchFirst.ts';
import type { Observation, Pair } from './Pair.ts';
import type { PlanInput, Skipped } from './Plan.ts';
import type { Seen, SeenPresent } from './Seen.ts';
import type { SkipReason } from './SkipReason.ts';
import { stampOrigin } from './stampOrigin.ts';

/** What was seen of one side of a pair, and the observations that say so. */
export interface Attributed {
  observation: Observation;
  ids: readonly string[];
}

/** A thing of no pair; its own stamp may name the record that it was made from. */
export interface Loose {
  seen: SeenPresent;
  recordKey: string | null;
}

/** Which observation belongs to what. */
export interface Attribution {
  /** By pair id. */
  pairs: ReadonlyMap<string, Readonly<Partial<Record<Side, Attributed>>>>;
  unpaired: readonly Loose[];
  skipped: readonly Skipped[];
  settled: readonly string[];
  lookUp: readonly { side: Side; ref: string }[];
}

/**
 * Finds out what each observation is of: by its reference, else by its stamp. The stamp alone is never enough, since
 * copies carry it too (class 4 finding and class 15 of sync-knowledge): the second thing with it is a copy while the
 * first is there, and the first thing moved once that is surely gone.
 */
export function attributeSeen(input: PlanInput): Attribution {
  const pairs = new Map<string, Partial<Record<Side, Attributed>>>();
  const unpaired: Loose[] = [];
  const skipped: Skipped[] = [];
  const settled: string[] = [];
  const lookUp: { side: Side; ref: string }[] = [];

  const pairsById = new Map(input.pairs.map((pair) => [pair.id, pair]));
  const pairsByRef = indexByRef(input.pairs);
  const seenByRef = new Map(newestOfEach(input.seen).map((seen) => [place(seen), seen]));
  const newest = [...seenByRef.values()];
  const older = input.seen.filter((seen) => seenByRef.get(place(seen)) !== seen);
  settled.push(...older.map(({ id }) => id));

  const skip = (seen: Seen, why: SkipReason, isWaiting: boolean, pairId: string | null): void => {
    skipped.push({ why, side: seen.side, ref: seen.observation.ref, pairId, isWaiting });
    if (!isWaiting) settled.push(seen.id);
  };
  const attach = (
    pair: Pair,
    side: Side,
    seen: readonly Pick<Seen, 'id'>[],
    observation: Observation,
  ): void => {
    const found = pairs.get(pair.id) ?? {};
    pairs.set(pair.id, { ...found, [side]: { observation, ids: seen.map(({ id }) => id) } });
  };

  const strays: { seen: SeenPresent; pair: Pair }[] = [];
  for (const seen of newest) {
    const { observation, side } = seen;
    const pair = pairsByRef.get(place(seen));
    if (pair !== undefined) {
      attach(pair, side, [seen], observation);
    } else if (!isPresent(seen)) {
      // Whatever became of a thing that nobody ever paired is nobody's business.
      if (observation.state === 'unknown') skip(seen, 'unknown', true, null);
      else settled.push(seen.id);
    } else if (seen.stamp === null) {
      unpaired.push({ seen, recordKey: null });
    } else {
      const { erp, area, policy, account } = input;
      const here = { side, erp, company: policy.company ?? '', area, owner: account.mailbox };
      const origin = stampOrigin(seen.stamp, seen.isSigned, here);
      const known = pairsById.get(seen.stamp.pairId);
      if (origin !== 'own') skip(seen, origin, false, null);
      else if (known !== undefined) strays.push({ seen, pair: known });
      else unpaired.push({ seen, recordKey: side === 'mailbox' ? seen.stamp.recordKey : null });
    }
  }

  // Of a thing that moved and its copy it was there first.
  strays.sort((a, b) => a.seen.since - b.seen.since || (ageOf(a.seen) < ageOf(b.seen) ? -1 : 1));
  for (const { seen, pair } of strays) {
    const { side, observation } = seen;
    const own = pair[side];
    const sofar = pairs.get(pair.id)?.[side];
    const original = own === null ? null : (seenByRef.get(`${side}\n${own.ref}`) ?? null);
    const isDoubtful =
      strays.filter((one) => one.pair === pair && one.seen.side === side).length > 1 &&
      pairs.get(pair.id)?.[otherSide(side)]?.observation.state === 'gone';
    const isTaken = sofar !== undefined && sofar.observation.ref !== own?.ref;
    // Which of two moved nobody can tell, and the wrong one would be deleted for what the other was: neither is.
    if (isTaken || isDoubtful || original?.observation.state === 'present') {
      skip(seen, 'copy', false, pair.id);
    } else if (own === null) {
      attach(pair, side, [seen], observation);
    } else if (original?.observation.state === 'gone') {
      attach(pair, side, [original, seen], observation);
    } else {
      if (original === null) lookUp.push({ side, ref: own.ref });
      skip(seen, 'look-first', true, pair.id);
    }
  }
  const moved = findMoved(input, pairs, unpaired);
  for (const { seen, pair, original } of moved) {
    attach(pair, seen.side, [original, seen], seen.observation);
  }
  const isMoved = new Set(moved.map(({ seen }) => seen.id));
  const loose = unpaired.filter(({ seen }) => !isMoved.has(seen.id));
  return {
    pairs,
    skipped,
    settled,
    lookUp,
    ...sortOut(input, loose, seenByRef, pairsByRef, skip, lookUp),
  };
}

/** A stamp of ours whose pair nobody knows: the link table was lost, or a deleted item was restored. */
function sortOut(
  { kin }: PlanInput,
  unpaired: readonly Loose[],
  seenByRef: ReadonlyMap<string, Seen>,
  pairsByRef: ReadonlyMap<string, Pair>,
  skip: (seen: Seen, why: SkipReason, isWaiting: boolean, pairId: string | null) => void,
  lookUp: { side: Side; ref: string }[],
): Pick<Attribution, 'unpaired'> {
  const taken = new Set<string>();
  const renamed = recordsByStamp(unpaired);
  const kept = unpaired.flatMap(({ seen, recordKey: stamped }): Loose[] => {
    if (stamped === null) return [{ seen, recordKey: null }];
    const isThere = seenByRef.get(`erp\n${stamped}`)?.observation.state === 'present';
    const recordKey = (!isThere && renamed.get(seen.stamp?.pairId ?? '')) || stamped;
    if (recordKey === '') return [{ seen, recordKey: null }];
    const record = `erp\n${recordKey}`;
    const state = seenByRef.get(record)?.observation.state;
    if (taken.has(record) || pairsByRef.get(record)?.mailbox) {
      skip(seen, 'copy', false, null);
      return [];
    }
    taken.add(record);
    if (state === 'present') return [{ seen, recordKey }];
    if (state === 'gone') return [{ seen, recordKey: null }];
    // A colleague's record, which this user need not see: it is joined by what the meeting is known by, as it was at first.
    if (isHeldByKin(kin, recordKey, seen)) return [{ seen, recordKey: null }];
    if (state === undefined) lookUp.push({ side: 'erp', ref: recordKey });
    // Looked at, it is out of this user's sight: nothing to be looked at any more, and never made a second time.
    skip(seen, state === 'outOfScope' ? 'out-of-scope' : 'look-first', true, null);
    return [];
  });
  return { unpaired: kept };
}

/** Whether another account has the record, and by the same meeting. */
function isHeldByKin(kin: readonly Pair[], record: string, { observation }: SeenPresent): boolean {
  const alias = aliasOf(observation.fields);
  return kin.some(({ erp, mailbox }) => {
    return alias !== null && erp?.ref === record && aliasOf(mailbox?.fields ?? {}) === alias;
  });
}

/** A record that got another number keeps its stamp, where its side has any; of two with the same one is a copy. */
function recordsByStamp(unpaired: readonly Loose[]): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { seen } of unpaired) {
    if (seen.side !== 'erp' || seen.stamp === null) continue;
    const { pairId } = seen.stamp;
    found.set(pairId, found.has(pairId) ? null : seen.observation.ref);
  }
  return found;
}

interface Moved {
  seen: SeenPresent;
  pair: Pair;
  original: Pick<Seen, 'id'>;
}

/**
 * Where a side keeps no stamps, or a user's program drops them, a moved thing is one that is gone and one that is new.
 * They are the same when they have the same UID or Message-ID, or say exactly the same, and only one of them does, or
 * when they would be matched in a first pairing.
 */
function findMoved(
  { area, pairs }: PlanInput,
  seen: Attribution['pairs'],
  unpaired: readonly Loose[],
): Moved[] {
  const gone = new Map<string, { pair: Pair; original: Pick<Seen, 'id'> } | null>();
  for (const pair of pairs) {
    for (const side of sides) {
      const found = seen.get(pair.id)?.[side];
      const own = pair[side];
      const id = found?.observation.state === 'gone' ? found.ids[0] : undefined;
      if (own === null || id === undefined || isGoneFrom(seen, pair, otherSide(side))) continue;
      for (const key of [
        ...likeness(area, side, own.fields),
        ...allMarks(area, side, own.fields),
      ]) {
        gone.set(key, gone.has(key) ? null : { pair, original: { id } });
      }
    }
  }
  if (gone.size === 0) return [];
  const taken = new Set<string>();
  // A record may have many mailboxes, and carries the stamp of one of their pairs only.
  const bare = unpaired.filter(({ seen: { side, stamp } }) => stamp === null || side === 'erp');
  // Of two that say the same, one was there while the other was still in its old place.
  bare.sort((a, b) => b.seen.since - a.seen.since);
  const same = bare.flatMap(({ seen: thing }): Moved[] => {
    const keys = likeness(area, thing.side, thing.observation.fields);
    const found = keys.map((key) => gone.get(key) ?? null).find((each) => each !== null);
    if (!found || taken.has(`${thing.side}${found.pair.id}`)) return [];
    taken.add(`${thing.side}${found.pair.id}`);
    return [{ seen: thing, ...found }];
  });
  const isSame = new Set(same.map(({ seen: { id } }) => id));
  const left = bare.filter(({ seen: { id } }) => !isSame.has(id));
  // One that still has all the marks comes before one that shares some of them, which another may do as well.
  const byMarks = Map.groupBy(left, ({ seen: { side, observation } }) =>
    allMarks(area, side, observation.fields).join(),
  );
  const marked = [...byMarks].flatMap(([key, [only, ...more]]): Moved[] => {
    const found = gone.get(key);
    if (!found || only === undefined || more.length > 0) return [];
    const { seen: thing } = only;
    if (taken.has(`${thing.side}${found.pair.id}`)) return [];
    taken.add(`${thing.side}${found.pair.id}`);
    return [{ seen: thing, ...found }];
  });
  const isMarked = new Set(marked.map(({ seen: { id } }) => id));
  const others = left.filter(({ seen: { id } }) => !isMarked.has(id));
  return [...same, ...marked, ...findMovedAndChanged(area, pairs, seen, taken, others)];
}

/** Moved and changed before anybody saw it in its new place: known by what a first pairing would know it by. */
function findMovedAndChanged(
  area: Area,
  pairs: readonly Pair[],
  seen: Attribution['pairs'],
  taken: ReadonlySet<string>,
  others: readonly Loose[],
): Moved[] {
  return sides.flatMap((side): Moved[] => {
    const left = new Map<string, { pair: Pair; original: Pick<Seen, 'id'>; fields: Fields }>();
    for (const pair of pairs) {
      const found = seen.get(pair.id)?.[side];
      const own = pair[side];
      const id = found?.observation.state === 'gone' ? found.ids[0] : undefined;
      const isDoubtful = taken.has(`${side}${pair.id}`) || isGoneFrom(seen, pair, otherSide(side));
      if (own === null || id === undefined || isDoubtful) continue;
      left.set(own.ref, { pair, original: { id }, fields: own.fields });
    }
    const here = new Map(
      others.flatMap(({ seen: thing }): [string, SeenPresent][] =>
        thing.side === side ? [[thing.observation.ref, thing]] : [],
      ),
    );
    const { matched } = matchFirst(area, {
      erp: [...left].map(([ref, { fields }]) => ({ ref, fields })),
      mailbox: [...here].map(([ref, { observation }]) => ({ ref, fields: observation.fields })),
    });
    return matched.flatMap(({ erp: before, mailbox: now }): Moved[] => {
      const [was, thing] = [left.get(before), here.get(now)];
      return was === undefined || thing === undefined
        ? []
        : [{ seen: thing, pair: was.pair, original: was.original }];
    });
  });
}

/** Its like would be deleted for what became of its other side, and being alike alone is no reason for that (I5). */
function isGoneFrom(seen: Attribution['pairs'], { id }: Pair, side: Side): boolean {
  return seen.get(id)?.[side]?.observation.state === 'gone';
}

function likeness(area: Area, side: Side, fields: Fields): string[] {
  const alias = aliasOf(fields);
  const content = `${side}\n=${canonicalText(area, fields)}`;
  return alias === null ? [content] : [`${side}\n${alias}`, content];
}

/** All that a thing is known again by, where that is enough for a first pairing. */
function allMarks(area: Area, side: Side, fields: Fields): string[] {
  const marks = identifiers(area, fields).map(({ kind, value }) => `${kind} ${value}`);
  const all = [...new Set(marks)].sort();
  return all.length < 2 ? [] : [`${side}\n~${JSON.stringify(all)}`];
}

function indexByRef(pairs: readonly Pair[]): Map<string, Pair> {
  const found = new Map<string, Pair>();
  for (const pair of pairs) {
    for (const side of sides) {
      const own = pair[side];
      if (own !== null) found.set(`${side}\n${own.ref}`, pair);
    }
  }
  return found;
}

/** In an order of their own, so that a plan does not hang on the order of pages. */
function newestOfEach(seen: readonly Seen[]): Seen[] {
  return [...seen].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey(seen: Seen): string {
  return `${place(seen)}\n${ageOf(seen)}`;
}

/** Ids count up as numbers do: the 10th is newer than the 9th. */
function ageOf({ id }: Seen): string {
  return id.replace(/\d+/g, (digits) => digits.padStart(20, '0'));
}

function place({ side, observation }: Seen): string {
  return `${side}\n${observation.ref}`;
}

function isPresent(seen: Seen): seen is SeenPresent {
  return seen.observation.state === 'present';
}
