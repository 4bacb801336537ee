import type { Answer, Body } from '../../../../shared/routes.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { addNeverLink } from '../../neverLink/addNeverLink.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';
import { toEntry } from './toEntry.ts';

/**
 * Puts an address or a domain on the caller's own list.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `invalid-input`, reason `no-address`.
 */
export async function addOwnNeverLink(
  ports: Pick<AppPorts, 'sync' | 'filing' | 'clock'>,
  caller: Caller,
  { text }: Body<'addNeverLink'>,
): Promise<Answer<'addNeverLink'>> {
  const { account } = await requireOwnAccount(ports, caller);
  const { mailbox, name: by } = account;
  const { rule, isNew } = await addNeverLink(ports, { text, mailbox, by });
  return { entry: toEntry(rule), isNew };
}
