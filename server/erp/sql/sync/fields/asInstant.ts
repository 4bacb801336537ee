import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { momentAt } from '../values/momentAt.ts';

/** A moment in the form that its field wants: what is an instant (when a mail came) is told in UTC. */
export function asInstant(rule: FieldRule, moment: Moment | null, zone: string): Moment | null {
  if (moment === null || rule.isInstant !== true) return moment;
  return momentAt(instantOf(moment, zone).epochMilliseconds, 'UTC');
}
