import type { Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Ability } from './Ability.ts';
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
    // What lies in Deleted Items was called off when it was put there.
    case 'purge':
    case 'pair':
    case 'forget':
    case 'ask':
      return false;
  }
}

function hasPeople({ parties }: Fields): boolean {
  return Array.isArray(parties) && parties.length > 0;
}
