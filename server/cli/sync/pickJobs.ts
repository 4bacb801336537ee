import { areas, type Area } from '../../../shared/records/Area.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { findAccount } from '../accounts/findAccount.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';

/** An area of an account. */
export interface Job {
  account: SyncAccount;
  area: Area;
}

/**
 * What is meant by areas and accounts: those areas that are on, of the accounts named, else of all that are not paused.
 * @param wanted none: every area.
 * @param named mailboxes or names. @throws AppError `not-found` for an account that there is not.
 */
export async function pickJobs(
  services: Services,
  wanted: readonly Area[],
  named: readonly string[],
  { language }: Console,
): Promise<Job[]> {
  const { accounts } = services;
  const chosen: SyncAccount[] = [];
  for (const name of named) chosen.push(await findAccount(services, name, language));
  const all = named.length > 0 ? chosen : await accounts.accounts();
  const [groups, lastWord] = [await accounts.groups(), await accounts.lastWord()];
  const isWanted = (area: Area) => wanted.length === 0 || wanted.includes(area);
  return all.flatMap((account) => {
    if (account.isPaused && named.length === 0) return [];
    const on = areas.filter((area) => {
      try {
        return effectivePolicy(account, groups, lastWord).areas[area].direction !== 'off';
      } catch (error) {
        // The run itself says what is wrong with the rules.
        if (error instanceof AppError && error.kind === 'invalid-input') return true;
        throw error;
      }
    });
    return on.filter(isWanted).map((area) => ({ account, area }));
  });
}
