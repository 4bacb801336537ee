import type { Answer, Body } from '../../../../shared/routes.ts';
import { effectivePolicy } from '../../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../../core/AppError.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';
import { listChoices } from './listChoices.ts';
import { mayChoose } from './mayChoose.ts';

/**
 * The caller switches an area of their own on or off, where that is theirs to say. Nothing is deleted by that: what is
 * switched off stays where it is and is kept in step no longer.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `not-allowed`, reason `choice-not-yours`; `invalid-input` where the
 * rules would contradict each other; `conflict`, reason `changed-meanwhile`, where somebody else changed the account.
 */
export async function saveChoice(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, isOn }: Body<'saveChoice'>,
): Promise<Answer<'saveChoice'>> {
  const own = await requireOwnAccount(ports, caller);
  const { accounts, clock } = own.ports;
  const { account } = own;
  const [groups, order] = [await accounts.groups(), await accounts.lastWord()];
  if (!mayChoose(area, account, groups, order)) {
    throw new AppError('not-allowed', 'Your administrator decides this.', {
      reason: 'choice-not-yours',
    });
  }
  const { [area]: _before, ...others } = account.choices;
  const choices = isOn === null ? others : { ...others, [area]: isOn };
  const after = { ...account, choices };
  effectivePolicy(after, groups, order);
  await accounts.changeAccount(after, clock.now());
  await own.service.runner.look(account.id);
  return await listChoices(ports, caller);
}
