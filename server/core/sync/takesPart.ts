import type { Side } from '../../../shared/records/Area.ts';
import { otherSide } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { PlanInput } from './Plan.ts';
import type { SkipReason } from './SkipReason.ts';
import { isPrivate } from './isPrivate.ts';
import { unheldSeries } from './unheldSeries.ts';

/** What of the planner's input says who takes part. */
type TakingPart = Pick<PlanInput, 'area' | 'policy' | 'can' | 'listed'>;

/**
 * Why a thing takes no part in the sync, paired or not; null when it does. One that stops taking part is left alone:
 * its pair stays, nothing is written, nothing deleted (class 5 of sync-knowledge 4).
 */
export function takesPart(
  input: TakingPart,
  side: Side,
  ref: string,
  fields: Fields,
  isPaired: boolean,
): SkipReason | null {
  const policy = input.policy.areas[input.area];
  if (isPrivate(fields) && isHidden(input, policy.private)) return 'private';
  const isSeries = fields.recurrence !== undefined && fields.recurrence !== null;
  if (isSeries && policy.series === 'skip') return 'series';
  if (unheldSeries(input.area, input.can[otherSide(side)], fields).length > 0) return 'series';
  if (fields.followUp === true && policy.followUps === 'skip') return 'follow-up';
  return isSelected(input, side, ref, fields, isPaired) ? null : 'not-selected';
}

/** Only an appointment leaves something when its text is taken away: the time. */
function isHidden({ area }: TakingPart, rule: 'busy' | 'skip' | 'full'): boolean {
  return rule === 'skip' || (rule === 'busy' && area !== 'appointments');
}

function isSelected(
  { area, policy, listed }: TakingPart,
  side: Side,
  ref: string,
  { categories }: Fields,
  isPaired: boolean,
): boolean {
  const { selection } = policy.areas[area];
  switch (selection.by) {
    case 'all':
      return true;
    case 'people':
      // Decided where a mail is about to be filed, by what was looked up then (fileMail).
      return true;
    case 'list':
      return side === 'erp' ? listed.has(ref) : isPaired;
    case 'category':
      // A category is put on an item (NX14); whether its record has it too does not matter once they are a pair.
      if (isPaired && side === 'erp') return true;
      return Array.isArray(categories) && (categories as string[]).includes(selection.category);
  }
}
