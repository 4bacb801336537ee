import type { Area } from '../../../shared/records/Area.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * Addresses of those whose own copy of a meeting enters the ERP and leads there (NX16): the other accounts of that company
 * which bring this area there at present. Of one that does not, nobody may be waited for.
 */
export async function colleaguesOf(
  { accounts }: Pick<ServicePorts, 'accounts'>,
  { id, company }: SyncAccount,
  area: Area,
): Promise<string[]> {
  const others = (await accounts.accounts()).filter((other) => {
    return other.id !== id && other.company === company && !other.isPaused;
  });
  if (others.length === 0) return [];
  const [groups, lastWord] = [await accounts.groups(), await accounts.lastWord()];
  return others
    .filter((other) => {
      try {
        const { direction } = effectivePolicy(other, groups, lastWord).areas[area];
        return direction !== 'off' && goesTo(direction, 'erp');
      } catch (error) {
        // A policy that contradicts itself is its own account's trouble: nothing of it is synced.
        if (error instanceof AppError && error.kind === 'invalid-input') return false;
        throw error;
      }
    })
    .map(({ mailbox }) => mailbox);
}
