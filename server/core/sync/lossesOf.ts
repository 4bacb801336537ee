import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Ability } from './Ability.ts';
import { fieldRules } from './fieldRules.ts';
import type { Loss, LostField } from './Loss.ts';
import type { PairCase } from './decidePair.ts';
import type { Step } from './Step.ts';

/** By what a thing is known again, not what it says to people. */
const marks = ['iCalUid', 'messageId'];

/**
 * What the steps of a pair cannot carry over, since the other side has no room for it. Of a thing that is new there that
 * is everything it says, of one that changed only what changed; what the policy keeps back is no loss.
 */
export function lossesOf(c: PairCase, steps: readonly Step[]): Loss[] {
  return sides.flatMap((side): Loss[] => {
    const from = c.states[otherSide(side)];
    if (!('now' in from) || !isCarried(c, steps, side)) return [];
    const isMade = steps.some((step) => step.op === 'create' && step.side === side);
    const isNew = from.state === 'new' || isMade;
    const said = isNew ? Object.keys(from.now.fields) : 'fields' in from ? from.fields : [];
    const fields = said
      .filter((field) => !marks.includes(field))
      .filter((field) => !sameValue(c.pair.area, field, from.now.fields[field], null))
      .flatMap((field) => lostField(c, steps, side, field) ?? [])
      .sort((a, b) => (a.field < b.field ? -1 : 1));
    return fields.length === 0 ? [] : [{ side, ref: from.now.ref, pairId: c.pair.id, fields }];
  });
}

/** Whether the steps bring this side to what the other says, as far as it can be. */
function isCarried({ states }: PairCase, steps: readonly Step[], side: Side): boolean {
  return steps.some((step) => {
    if (step.op === 'create') return step.side === side;
    return (step.op === 'update' || step.op === 'pair') && 'now' in states[side];
  });
}

function lostField(
  c: PairCase,
  steps: readonly Step[],
  side: Side,
  field: string,
): LostField | null {
  const { area } = c.pair;
  // Where it lies there is another matter.
  if (c.can[side].tells?.[area]?.includes(field) === true) return null;
  if (c.can[side].fields[area]?.includes(field) !== true) {
    const able = { erp: withField(c, 'erp', field), mailbox: withField(c, 'mailbox', field) };
    const { reaches } = fieldRules({ ...c, can: able, isFirst: false }).of(field);
    return reaches[side] ? { field, why: 'not-held' } : null;
  }
  const limit = c.can[side].limits[field];
  const isCut = steps.some((step) => {
    if ((step.op !== 'create' && step.op !== 'update') || step.side !== side) return false;
    const value = step.set[field];
    return limit !== undefined && typeof value === 'string' && value.length > limit;
  });
  return isCut && limit !== undefined ? { field, why: 'too-long', limit } : null;
}

/** The side as if it held that field. */
function withField({ can, pair }: PairCase, side: Side, field: string): Ability {
  const held = can[side].fields[pair.area] ?? [];
  return { ...can[side], fields: { ...can[side].fields, [pair.area]: [...held, field] } };
}
