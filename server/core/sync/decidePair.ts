import type { Side } from '../../../shared/records/Area.ts';
import { otherSide, sides } from '../../../shared/records/Area.ts';
import type { Fields, FieldValue } from '../../../shared/records/SyncRecord.ts';
import { alikeFields } from './alikeFields.ts';
import { decisionTable } from './decisionTable.ts';
import { deletionOutcome } from './deletionOutcome.ts';
import { fieldRules, type FieldRuleFacts, type FieldRules } from './fieldRules.ts';
import { goesTo } from './goesTo.ts';
import { mergeFields } from './mergeFields.ts';
import type { Baseline, Pair } from './Pair.ts';
import type { SideState } from './SideState.ts';
import { standIns } from './standIns.ts';
import type { SkipReason } from './SkipReason.ts';
import type { AskReason } from './AskReason.ts';
import type { Step } from './Step.ts';

/** One pair and all that its decision depends on. */
export interface PairCase extends Omit<FieldRuleFacts, 'isFirst'> {
  states: Readonly<Record<Side, SideState>>;
  /** The pair is only proposed by this plan: it is in no store yet. */
  isDraft: boolean;
  /** The observations that are dealt with by the decision. */
  settles: readonly string[];
  /** A side that takes no part has another reference by now, which the pair must know. */
  isMoved?: boolean;
  /**
   * A person made it public on one side only: the side that hides its text still, and the observations of the other,
   * which stay until that text has come to light.
   */
  publishes?: { to: Side; keeps: readonly string[] } | null;
  /** The day, yyyy-mm-dd, where the account's owner lives. */
  today: string;
  /** How often the sync wrote to this pair since a person last changed it. */
  writes: number;
}

/** Steps; or nothing to do, and the observations are dealt with; or nothing yet, and they stay. */
export type Decision =
  | { kind: 'steps'; steps: Step[] }
  | { kind: 'rest'; why: SkipReason | null }
  | { kind: 'wait'; why: SkipReason };

/** So often may a pair be written without anybody having changed it; then people are asked (class 2). */
const loopLimit = 3;

/** Decides one pair: the verb of {@link decisionTable}, carried out as the policy says. */
export function decidePair(c: PairCase): Decision {
  const { erp, mailbox } = c.states;
  const verb = decisionTable[erp.state][mailbox.state];
  const decided = decide(c, verb);
  if (c.pair.conflict === null || decided.kind !== 'steps' || verb === 'forget') return decided;
  // While people must decide, only one thing changes that: the fields in question came to agree.
  const isAgreed = c.pair.conflict.fields.length > 0 && (verb === 'merge' || verb === 'join');
  const isStill = decided.steps.some(({ op }) => op === 'ask');
  return isAgreed && !isStill ? decided : { kind: 'wait', why: 'waits-for-answer' };
}

function decide(c: PairCase, verb: (typeof decisionTable)['none']['none']): Decision {
  switch (verb) {
    case 'rest':
      return rest(c);
    case 'wait': {
      const isUnknown = sides.some((side) => c.states[side].state === 'unknown');
      return { kind: 'wait', why: isUnknown ? 'unknown' : 'out-of-scope' };
    }
    case 'forget':
      return one({ op: 'forget', pair: c.pair, settles: c.settles });
    case 'make':
      return make(c);
    case 'join':
      return merge(c, true);
    case 'merge':
      return merge(c, false);
    case 'delete':
      return remove(c);
    case 'dispute':
      return dispute(c);
  }
}

function rest(c: PairCase): Decision {
  const isRefreshed = sides.some((side) => {
    const state = c.states[side];
    return state.state === 'unchanged' && state.refreshed;
  });
  if (isRefreshed || c.isMoved === true) return one(keep(c, {}));
  const isOut = sides.some((side) => c.states[side].state === 'outOfScope');
  return { kind: 'rest', why: isOut ? 'out-of-scope' : null };
}

/** Made on the side that has nothing, where that is allowed. */
function make(c: PairCase): Decision {
  const to: Side = c.states.erp.state === 'none' ? 'erp' : 'mailbox';
  if (c.pair.partedOn === to) {
    const own = c.states[otherSide(to)];
    const isSame = own.state === 'unchanged' && !own.refreshed;
    return isSame ? { kind: 'rest', why: 'parted' } : one(keep(c, {}));
  }
  return create(c, to) ?? { kind: 'rest', why: 'not-made-there' };
}

/** Null where the policy makes nothing on that side. */
function create(c: PairCase, to: Side): Decision | null {
  const source = known(c, otherSide(to));
  if (source === null || !c.policy.create[to] || !goesTo(c.policy.direction, to)) return null;
  const rules = fieldRules({ ...c, isFirst: false });
  const set = Object.entries(source.fields).filter(
    ([field, value]) => value !== null && rules.of(field).reaches[to],
  );
  if (set.length === 0) return { kind: 'rest', why: 'side-lacks-area' };
  const reaches = (field: string): boolean => rules.of(field).reaches[to];
  const others = c.isStub ? [] : standIns(c.pair.area, c.policy, source.fields, c.today, reaches);
  const fields = Object.fromEntries([...set, ...others]) as Fields;
  const { pair, settles } = c;
  return one({ op: 'create', side: to, pair, set: fields, settles, source });
}

function merge(c: PairCase, isFirst: boolean): Decision {
  const [erp, mailbox] = [known(c, 'erp'), known(c, 'mailbox')];
  if (erp === null || mailbox === null) throw new TypeError('merge needs two sides');
  if (c.policy.once && !isFirst) return one(keep(c, {}));
  const { pair } = c;
  const now = { erp: erp.fields, mailbox: mailbox.fields };
  const before = isFirst
    ? alikeFields(now, c.can)
    : { erp: pair.erp?.fields ?? {}, mailbox: pair.mailbox?.fields ?? {} };
  const rules: FieldRules = fieldRules({ ...c, isFirst });
  const { set, conflicts } = mergeFields(pair.area, { before, now }, rules);
  if (conflicts.length > 0) {
    return ask(c, isFirst ? 'differ-when-paired' : 'changed-on-both', conflicts);
  }
  const written = sides.filter((side) => Object.keys(set[side]).length > 0);
  if (written.length === 0) return one(keep(c, { conflict: null, partedOn: null }));
  if (c.writes >= loopLimit) return ask(c, 'loop', []);
  const both = { erp, mailbox };
  const published = isFirst ? null : publish(c, both, set);
  if (published !== null) return one(published);
  return { kind: 'steps', steps: written.map((side) => update(c, side, both, set)) };
}

/**
 * Nobody knows what a private thing says, and nothing is to be written over it unseen (I3): it is made public first, and
 * merged once it was read. Null where nothing would be written over.
 */
function publish(c: PairCase, now: Record<Side, Baseline>, set: Record<Side, Fields>): Step | null {
  if (!c.publishes) return null;
  const { to, keeps } = c.publishes;
  const { sensitivity, ...rest } = set[to];
  const held = Object.keys(rest);
  if (sensitivity === undefined || held.length === 0) return null;
  const settles = c.settles.filter((id) => !keeps.includes(id));
  const only = { ...set, [to]: { sensitivity } };
  return { ...update({ ...c, settles }, to, now, only), held };
}

function update(
  { pair, settles }: PairCase,
  side: Side,
  now: Record<Side, Baseline>,
  set: Record<Side, Fields>,
): Extract<Step, { op: 'update' }> {
  const own = now[side];
  const before = Object.keys(set[side])
    .map((field): [string, FieldValue | null | undefined] => [field, own.fields[field]])
    .filter(([, value]) => value !== undefined);
  return {
    op: 'update',
    side,
    pair,
    own,
    before: Object.fromEntries(before) as Fields,
    set: set[side],
    pending: Object.keys(set[otherSide(side)]),
    settles,
    source: now[otherSide(side)],
  };
}

/** Deleted on one side; the other was not changed since, or its change does not count. */
function remove(c: PairCase): Decision {
  const { side, state } = gone(c);
  const outcome = deletionOutcome(c, side, state.evidence);
  switch (outcome) {
    case 'follow':
      return { kind: 'steps', steps: deletion(c, side, state.binRef) };
    case 'ask':
      return ask(c, 'deleted', []);
    case 'again':
      return create(c, side) ?? part(c, side);
    case 'keep':
      return part(c, side);
  }
}

/** Deleted on one side and changed on the other. Only a change that could travel is one. */
function dispute(c: PairCase): Decision {
  const { side, state } = gone(c);
  const other = c.states[otherSide(side)];
  const rules = fieldRules({ ...c, isFirst: false });
  const counts = other.state !== 'changed' || other.fields.some((f) => rules.of(f).reaches[side]);
  const outcome = deletionOutcome(c, side, state.evidence);
  if (!counts || outcome !== 'follow' || !goesTo(c.policy.direction, side)) return remove(c);
  switch (c.policy.changeAgainstDelete) {
    case 'delete':
      return remove(c);
    case 'ask':
      return ask(c, 'changed-and-deleted', []);
    case 'keep':
      return create(c, side) ?? part(c, side);
  }
}

function deletion({ pair, settles, ...c }: PairCase, from: Side, binRef: string | null): Step[] {
  const side = otherSide(from);
  const now = known(c, side);
  if (now === null) throw new TypeError('a deletion needs something to delete');
  const { ref, version, fields: before } = now;
  const steps: Step[] = [{ op: 'delete', side, pair, ref, version, before, settles }];
  if (binRef !== null && c.policy.deletes.emptyBin) {
    steps.push({ op: 'purge', side: from, pair, ref: binRef, settles });
  }
  return steps;
}

/** The thing stays on the other side alone, and is not made again where people deleted it. */
function part(c: PairCase, side: Side): Decision {
  return one(keep(c, { [side]: null, partedOn: side }));
}

/** The pair with what both sides say now as its baselines. */
function keep(c: PairCase, change: Partial<Pair>): Step {
  const { pair, settles } = c;
  const erp = known(c, 'erp') ?? pair.erp;
  const mailbox = known(c, 'mailbox') ?? pair.mailbox;
  const identity = erp?.ref ?? pair.identity;
  return { op: 'pair', pair: { ...pair, identity, erp, mailbox, ...change }, settles };
}

/** The same question has the same key, whichever plan asks it. */
function ask(c: PairCase, reason: AskReason, fields: readonly string[]): Decision {
  const { pair } = c;
  const ref = (side: Side): string[] => {
    const found = known(c, side)?.ref ?? pair[side]?.ref;
    return found === undefined ? [] : [found];
  };
  const refs = { erp: ref('erp'), mailbox: ref('mailbox') };
  const key = [reason, ...(c.isDraft ? [...refs.erp, ...refs.mailbox] : [pair.id])].join('|');
  return one({ op: 'ask', reason, key, pair: c.isDraft ? null : pair, fields, refs });
}

function known(c: Pick<PairCase, 'states'>, side: Side): Baseline | null {
  const state = c.states[side];
  return 'now' in state ? state.now : null;
}

function gone(c: PairCase): { side: Side; state: Extract<SideState, { state: 'gone' }> } {
  for (const side of sides) {
    const state = c.states[side];
    if (state.state === 'gone') return { side, state };
  }
  throw new TypeError('nothing is gone');
}

function one(step: Step): Decision {
  return { kind: 'steps', steps: [step] };
}
