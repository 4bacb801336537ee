import type { Answer } from '../../../../shared/routes.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { listNeverLinks } from '../../neverLink/listNeverLinks.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';
import { toEntry } from './toEntry.ts';

/**
 * The never-link rules that hold for the caller: everybody's and the own ones. The mailbox is that of the caller's account in
 * the sync, since its address alone is only what the caller says.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`.
 */
export async function listOwnNeverLinks(
  ports: Pick<AppPorts, 'sync' | 'filing'>,
  caller: Caller,
): Promise<Answer<'listNeverLinks'>> {
  const { account } = await requireOwnAccount(ports, caller);
  return { entries: (await listNeverLinks(ports, account.mailbox)).map(toEntry) };
}
