import type { Answer, Body } from '../../../../shared/routes.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { removeNeverLink } from '../../neverLink/removeNeverLink.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';

/**
 * Takes an address or a domain off the caller's own list; everybody's is the administrator's.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up` or `never-link-unknown`.
 */
export async function removeOwnNeverLink(
  ports: Pick<AppPorts, 'sync' | 'filing'>,
  caller: Caller,
  { text }: Body<'removeNeverLink'>,
): Promise<Answer<'removeNeverLink'>> {
  const { account } = await requireOwnAccount(ports, caller);
  await removeNeverLink(ports, { text, mailbox: account.mailbox });
  return {};
}
