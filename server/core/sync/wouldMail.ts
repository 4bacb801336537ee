import type { Side } from '../../../shared/records/Area.ts';
import type { Ability } from './Ability.ts';
import { hasPeople } from './hasPeople.ts';
import type { Step } from './Step.ts';

/**
 * Whether a step could make a server write to people (NX12, sync-knowledge 3.4): a side that cannot write silently
 * sends invitations, updates and cancellations for whatever has other people on it, before or after.
 */
export function wouldMail(step: Step, can: Readonly<Record<Side, Ability>>): boolean {
  switch (step.op) {
    case 'create':
      return !can[step.side].silentWrites && hasPeople(step.set);
    case 'update':
      return !can[step.side].silentWrites && (hasPeople(step.own.fields) || hasPeople(step.set));
    case 'delete':
      return !can[step.side].silentWrites && hasPeople(step.before);
    // Looked at right before, together with whether it lies in Deleted Items still (apply/lookFirst).
    case 'purge':
    case 'pair':
    case 'forget':
    case 'ask':
      return false;
  }
}
