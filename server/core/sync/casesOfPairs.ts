import type { Side } from '../../../shared/records/Area.ts';
import { otherSide, sides } from '../../../shared/records/Area.ts';
import type { Attribution } from './attributeSeen.ts';
import { busyStub } from './busyStub.ts';
import { compareSide } from './compareSide.ts';
import { fieldRules } from './fieldRules.ts';
import { isPrivate } from './isPrivate.ts';
import type { Baseline, Observation, Pair } from './Pair.ts';
import { mailKey } from '../mail/mailKey.ts';
import type { AreaPolicy } from './Policy.ts';
import type { PlannedCase } from './PlannedCase.ts';
import type { PlanInput } from './Plan.ts';
import type { SideState } from './SideState.ts';
import type { SkipReason } from './SkipReason.ts';
import { takesPart } from './takesPart.ts';

/** The pairs of an account with what became of their two sides. */
export function casesOfPairs(input: PlanInput, attribution: Attribution): PlannedCase[] {
  const kin = groupByIdentity(input.kin);
  return input.pairs.map((pair) => {
    const seen = attribution.pairs.get(pair.id) ?? {};
    const erp = sideOf(input, pair, 'erp', seen.erp?.observation ?? null);
    const mailbox = sideOf(input, pair, 'mailbox', seen.mailbox?.observation ?? null);
    const own = kin.get(pair.identity)?.filter(({ account }) => account !== pair.account) ?? [];
    const states = { erp: erp.state, mailbox: mailbox.state };
    const shown = sides.find((side) => isPublished(input, pair, own, side, states));
    const hides = shown !== undefined && (shown === 'erp' ? mailbox : erp).isStub;
    return {
      pair: { ...pair, erp: erp.baseline, mailbox: mailbox.baseline },
      states,
      policy: isWithdrawn(input, pair) ? keptInMailbox(input) : input.policy.areas[input.area],
      can: input.can,
      kin: own,
      isStub: (erp.isStub || mailbox.isStub) && shown === undefined,
      publishes: hides ? { to: otherSide(shown), keeps: seen[shown]?.ids ?? [] } : null,
      isDraft: false,
      today: input.today,
      settles: sides.flatMap((side) => seen[side]?.ids ?? []),
      writes: input.writes[pair.id] ?? 0,
      seenRefs: {
        erp: seen.erp?.observation.ref ?? null,
        mailbox: seen.mailbox?.observation.ref ?? null,
      },
      hidden: erp.hidden ?? mailbox.hidden,
      isMoved: erp.isMoved || mailbox.isMoved,
    };
  });
}

/** Somebody took the mail out of the ERP, which says nothing about anybody's mailbox (NX15). */
function isWithdrawn({ mails }: PlanInput, { mailbox }: Pair): boolean {
  const key = mailbox === null ? null : mailKey(mailbox.fields);
  return key !== null && mails?.withdrawn.has(key) === true;
}

function keptInMailbox({ policy, area }: PlanInput): AreaPolicy {
  const own = policy.areas[area];
  return { ...own, deletes: { ...own.deletes, erp: 'keep' } };
}

interface SideOfPair {
  baseline: Baseline | null;
  state: SideState;
  isStub: boolean;
  hidden: SkipReason | null;
  /** It takes no part, and has another reference by now. */
  isMoved: boolean;
}

/** A side as the planner may see it: cut to its busy time where it is private, out of scope where it takes no part. */
function sideOf(
  input: PlanInput,
  pair: Pair,
  side: Side,
  observation: Observation | null,
): SideOfPair {
  const known = pair[side];
  const present = observation?.state === 'present' ? observation : null;
  const fields = { ...known?.fields, ...present?.fields };
  const isStub = isPrivate(fields) && input.policy.areas[input.area].private === 'busy';
  const cut = isStub ? stubbed(input, known) : known;
  // What is gone takes no part any more in anything but its deletion.
  const isThere = present !== null || (observation === null && known !== null);
  const hidden = isThere
    ? takesPart(input, side, present?.ref ?? known?.ref ?? '', fields, true)
    : null;
  const isMoved = hidden !== null && present !== null && cut !== null && present.ref !== cut.ref;
  const baseline = isMoved ? { ...cut, ref: present.ref } : cut;
  const state: SideState =
    hidden === null
      ? compareSide(input.area, baseline, isStub && present ? stubbed(input, present) : observation)
      : { state: 'outOfScope' };
  // What is gone hides nothing of what is left.
  return { baseline, state, isStub: isStub && state.state !== 'gone', hidden, isMoved };
}

/** A person made it public on one side and nobody touched that on the other, which follows: its text may travel again. */
function isPublished(
  { policy, area, can }: PlanInput,
  pair: Pair,
  kin: readonly Pair[],
  side: Side,
  states: Readonly<Record<Side, SideState>>,
): boolean {
  const [own, other] = [states[side], states[otherSide(side)]];
  if (own.state !== 'changed' || isPrivate(own.now.fields)) return false;
  const isNews = own.fields.includes('sensitivity') && isPrivate(pair[side]?.fields ?? {});
  const isLeft =
    other.state === 'unchanged' ||
    (other.state === 'changed' && !other.fields.includes('sensitivity'));
  if (!isNews || !isLeft) return false;
  const facts = { pair, policy: policy.areas[area], can, kin, isStub: false, isFirst: false };
  return fieldRules(facts).of('sensitivity').reaches[otherSide(side)];
}

function stubbed<T extends Baseline>({ area }: PlanInput, thing: T): T;
function stubbed<T extends Baseline>({ area }: PlanInput, thing: T | null): T | null;
function stubbed<T extends Baseline>({ area }: PlanInput, thing: T | null): T | null {
  // The native form has all the text in it.
  return thing && { ...thing, fields: busyStub(area, thing.fields), native: null };
}

function groupByIdentity(pairs: readonly Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.identity);
    if (group) group.push(pair);
    else groups.set(pair.identity, [pair]);
  }
  return groups;
}
