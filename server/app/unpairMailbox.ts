import type { Answer } from '../../shared/routes.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';

/** Unties the mailbox from its ERP user. Links stay, under the names they were made with. */
export async function unpairMailbox(
  { links }: Pick<AppPorts, 'links'>,
  caller: Caller,
): Promise<Answer<'unpairMailbox'>> {
  await links.removeAccount(caller.account.id);
  return {};
}
