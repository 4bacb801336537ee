import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import type { Ability } from './Ability.ts';
import { isBusyField } from './isBusyField.ts';
import { goesTo } from './goesTo.ts';
import { isPrivate } from './isPrivate.ts';
import type { ValueRules } from './mergeValue.ts';
import type { Pair } from './Pair.ts';
import type { AreaPolicy } from './Policy.ts';

/** What is allowed for each field of one pair. */
export interface FieldRules {
  of(field: string): ValueRules;
}

/** What the rules for a pair's fields follow from. */
export interface FieldRuleFacts {
  pair: Pair;
  policy: AreaPolicy;
  can: Readonly<Record<Side, Ability>>;
  /** Pairs of other accounts that lead to the same record. */
  kin: readonly Pair[];
  /** One of the sides is private, and the policy shows such things as busy time only. */
  isStub: boolean;
  /** Both things existed before they were paired: nothing is reset then. */
  isFirst: boolean;
}

/** What everybody keeps for oneself in one's own copy of what somebody else made (NX16). */
const personal = new Set([
  'reminderSet',
  'reminderMinutes',
  'categories',
  'busyStatus',
  'sensitivity',
]);

/**
 * Which way each field may go: as the policy says for the area and for the field, only where both sides hold it,
 * of private things the busy time only, and of another's meeting nothing back to the record (NX16).
 */
export function fieldRules(facts: FieldRuleFacts): FieldRules {
  const { pair, policy, can, isStub, isFirst } = facts;
  const isShared = isMadeByOther(facts);
  const isLed = isShared && isMeeting(facts);
  const holds = (side: Side, field: string): boolean =>
    can[side].fields[pair.area]?.includes(field) ?? false;
  /** Of two that were there before, each lies where people put it; that a side begins to say it tells nothing new. */
  const isTold = (side: Side, field: string): boolean => {
    const before = pair[side];
    const isNew = before === null || before.fields[field] !== undefined;
    return isNew && can[side].tells?.[pair.area]?.includes(field) === true;
  };
  const reaches = (side: Side, field: string): boolean => {
    const own = Object.hasOwn(policy.fields, field) ? policy.fields[field] : undefined;
    if (!goesTo(policy.direction, side) || !goesTo(own ?? policy.direction, side)) return false;
    if (isStub && !isBusyField(pair.area, field)) return false;
    if (isLed && side === 'erp') return false;
    if (isShared && personal.has(field)) return false;
    const from = otherSide(side);
    return holds(side, field) && (holds(from, field) || (!isFirst && isTold(from, field)));
  };
  const resets = (side: Side, field: string): boolean =>
    policy.receiver === 'revert' &&
    !isFirst &&
    !goesTo(policy.direction, otherSide(side)) &&
    reaches(side, field);
  return {
    of: (field) => ({
      leading: policy.leading,
      reaches: { erp: reaches('erp', field), mailbox: reaches('mailbox', field) },
      resets: { erp: resets('erp', field), mailbox: resets('mailbox', field) },
    }),
  };
}

/** An appointment that lies in several calendars, and this one is not its owner's; nobody leads a contact. */
function isMadeByOther({ pair, kin }: FieldRuleFacts): boolean {
  return pair.area === 'appointments' && !pair.isOwner && kin.some(({ isOwner }) => isOwner);
}

/**
 * Attendees' copies of a meeting follow the organizer's; an appointment without attendees is everybody's who has it. Of
 * a private one nobody can tell, so it is its owner's.
 */
function isMeeting({ pair, kin, isStub }: FieldRuleFacts): boolean {
  if (isStub) return true;
  return [pair, ...kin].some(({ erp, mailbox }) =>
    [erp, mailbox].some((own) => {
      if (own === null) return false;
      const { parties } = own.fields;
      return isPrivate(own.fields) || (Array.isArray(parties) && parties.length > 0);
    }),
  );
}
