import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Ability } from './Ability.ts';

/** By field the length, in UTF-16 units, that a text has on both sides at most, where either of them cuts it. */
export function commonLimits(
  can: Readonly<Record<Side, Pick<Ability, 'limits'>>>,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const side of sides) {
    for (const [field, limit] of Object.entries(can[side].limits)) {
      found[field] = Math.min(limit, found[field] ?? limit);
    }
  }
  return found;
}
