import { areas } from '../../../../shared/records/Area.ts';
import type { Answer } from '../../../../shared/routes.ts';
import { areaWord } from '../../../core/accounts/areaWord.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { loadAccount } from '../../service/loadAccount.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';
import { mayChoose } from './mayChoose.ts';

/**
 * Which areas of the caller's are synced, who says so, and where the caller's own word counts.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; as `loadAccount`.
 */
export async function listChoices(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
): Promise<Answer<'listChoices'>> {
  const own = await requireOwnAccount(ports, caller);
  const { accounts } = own.ports;
  const { account, policy } = await loadAccount(own.ports, own.account.id);
  const [groups, order] = [await accounts.groups(), await accounts.lastWord()];
  return {
    choices: areas.map((area) => ({
      area,
      isOn: account.company !== null && policy.areas[area].direction !== 'off',
      by: areaWord(area, account, groups, order)?.by ?? null,
      own: account.choices[area] ?? null,
      mayChoose: mayChoose(area, account, groups, order),
    })),
  };
}
