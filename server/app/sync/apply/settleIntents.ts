import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { Fields, FieldValue } from '../../../../shared/records/SyncRecord.ts';
import { sameValue } from '../../../../shared/records/sameValue.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { Intent, JournalEntry, Outcome } from '../../../ports/SyncStore.ts';
import { readThing } from '../observe/readThing.ts';
import { Sights } from '../observe/Sights.ts';
import { savedApart } from '../savedApart.ts';
import type { SyncRun } from '../SyncRun.ts';
import { isRewritten } from './isRewritten.ts';
import type { Look } from './lookForWrites.ts';
import { seenSources } from './seenSources.ts';

/**
 * Closes those intents of which it is known what became of them.
 *
 * @returns ids of those that stay open all the same, since another pair has their thing.
 */
export async function settleIntents(
  run: SyncRun,
  side: Side,
  intents: readonly Intent[],
  looks: ReadonlyMap<string, Look>,
): Promise<Set<string>> {
  const ids = intents.map(({ pairId }) => pairId);
  const pairs = new Map((await run.ports.store.pairs(run.scope, ids)).map((p) => [p.id, p]));
  const done = intents.filter(({ id }) => looks.get(id)?.state === 'done');
  const sources = await seenSources(run, side, done);
  const outcomes: Outcome[] = [];
  const sights = new Sights(run, side);
  for (const intent of intents) {
    const look = looks.get(intent.id);
    const pair = pairs.get(intent.pairId) ?? null;
    if (look === undefined || look.state === 'unknown') {
      run.blocked.add(intent.pairId);
      if (intent.op === 'create' && !run.can(side).stamps) run.unsettled.add(intent.id);
      const ref = intent.ref ?? pair?.[otherSide(side)]?.ref ?? '';
      run.tally.note(side, ref, intent.pairId, 'unsettled-write', look?.why ?? null);
      continue;
    }
    const isDone = look.state === 'done';
    const now = isDone ? nowOf(run, look) : null;
    const after = isDone
      ? afterDone(run, intent, pair, { now, source: sources.get(intent.pairId) ?? {} })
      : afterNothing(intent, pair);
    const journal = isDone ? entryOf(run, intent, look, now) : null;
    outcomes.push({ intentId: intent.id, pair: after, settled: [], journal });
    // What else is in it may be a person's, and its version is another one now.
    if (isDone && intent.op !== 'delete' && look.written.record !== null) {
      const { ref, version, record, native } = look.written;
      sights.present({ ref, version, record, native }, look.stamp, intent.pairId);
    }
    run.tally.counts.recovered += 1;
  }
  // First what was seen: a run that is killed in between settles it once more.
  await sights.save('', null);
  const twice = await savedApart(outcomes, (some) => run.ports.store.commit(run.lease, some));
  for (const { item, error } of twice) {
    // Its pair is left alone until somebody has looked.
    const intent = intents.find(({ id }) => id === item.intentId);
    if (intent === undefined) continue;
    run.blocked.add(intent.pairId);
    if (intent.op === 'create' && !run.can(side).stamps) run.unsettled.add(intent.id);
    const ref = intent.ref ?? pairs.get(intent.pairId)?.[otherSide(side)]?.ref ?? '';
    run.tally.note(side, ref, intent.pairId, 'unsettled-write', error.message);
  }
  return new Set(twice.map(({ item }) => item.intentId));
}

function nowOf(run: SyncRun, { written }: Extract<Look, { state: 'done' }>): Baseline | null {
  const { ref, version, record, native } = written;
  if (record === null) return null;
  const { observation } = readThing(run, { ref, version, record, native });
  if (observation.state !== 'present') return { ref, version: null, fields: {}, native: null };
  const { fields } = observation;
  return { ref, version, fields, native: observation.native };
}

/**
 * What the intent set is in step on its own side; whatever else is there now may be a person's, and stays a change. The
 * observations that it came from stay too: the next plan finds both sides alike.
 */
function afterDone(
  run: SyncRun,
  { op, side, set }: Intent,
  pair: Pair | null,
  { now, source: seen }: { now: Baseline | null; source: Fields },
): Pair | null {
  // A run that is undone deletes what it made and keeps its like: that pair was parted before (undo/takeBackWrites).
  if (op === 'delete') return pair?.partedOn === side ? { ...pair, [side]: null } : null;
  if (pair === null || now === null) return null;
  const fields = Object.fromEntries(
    Object.entries(set).map(([field, given]): [string, FieldValue | null] => {
      const value = now.fields[field];
      const isOurs = value !== undefined && isRewritten(run.scope.area, field, given, value);
      return [field, isOurs ? value : given];
    }),
  );
  if (op === 'create') {
    // What was given and is empty now, the server or a person took away: it is given once more, and then we hear of it.
    const taken = Object.keys(set).filter(
      (field) => set[field] !== null && (now.fields[field] ?? null) === null,
    );
    const source = pair[otherSide(side)];
    const made = {
      ...pair,
      [side]: { ...now, fields: without(fields, taken) },
      [otherSide(side)]: source && { ...source, fields: without(source.fields, taken) },
    };
    return { ...made, identity: made.erp?.ref ?? pair.identity };
  }
  const [own, source] = [pair[side], pair[otherSide(side)]];
  if (own === null) return pair;
  // What was carried is in step over there too: put back since to what it was before, it is a change all the same.
  const carried = Object.entries(seen).filter(([field, value]) => {
    const given = set[field];
    return given !== undefined && sameValue(run.scope.area, field, given, value);
  });
  return {
    ...pair,
    [side]: { ...own, fields: { ...own.fields, ...fields } },
    [otherSide(side)]: source && {
      ...source,
      fields: { ...source.fields, ...Object.fromEntries(carried) },
    },
  };
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !names.includes(field)));
}

/** A pair that was only begun is not. */
function afterNothing({ op, side }: Intent, pair: Pair | null): Pair | null {
  return op === 'create' && pair?.[side] === null ? null : pair;
}

function entryOf(
  run: SyncRun,
  { runId, pairId, side, op, before, set }: Intent,
  { written }: Extract<Look, { state: 'done' }>,
  now: Baseline | null,
): JournalEntry {
  const after = Object.fromEntries(
    Object.entries(set).map(([field, value]) => [field, now?.fields[field] ?? value]),
  );
  const { ref, version } = written;
  return { id: run.ports.ids(), runId, pairId, side, op, ref, version, before, after, at: run.now };
}
