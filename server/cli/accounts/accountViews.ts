import { areas } from '../../../shared/records/Area.ts';
import { areaWord } from '../../core/accounts/areaWord.ts';
import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { Policy } from '../../core/sync/Policy.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Services } from '../Services.ts';

/** Accounts with names in place of ids, and what is allowed for each at present. */
export async function accountViews(
  { accounts }: Pick<Services, 'accounts'>,
  wanted: readonly SyncAccount[],
) {
  const [connections, groups] = [await accounts.connections(), await accounts.groups()];
  const lastWord = await accounts.lastWord();
  return wanted.map((account) => {
    const { connection, groups: own, ...rest } = account;
    let policy: Policy | null = null;
    let fault: string | null = null;
    try {
      policy = effectivePolicy(account, groups, lastWord);
    } catch (error) {
      // One whose rules contradict each other is listed all the same, to be mended.
      if (!(error instanceof AppError) || error.kind !== 'invalid-input') throw error;
      fault = error.message;
    }
    const words = areas.map((area) => [area, areaWord(area, account, groups, lastWord)] as const);
    return {
      ...rest,
      connection: connections.find(({ id }) => id === connection)?.name ?? connection,
      groups: groups.filter(({ id }) => own.includes(id)).map(({ name }) => name),
      /** Who switched areas on and off. */
      decidedBy: Object.fromEntries(words.filter(([, word]) => word !== null)),
      policy,
      fault,
    };
  });
}

/** An account, as it is shown. */
export type AccountView = Awaited<ReturnType<typeof accountViews>>[number];
