import type { NamedFolder, ownFolderAreas } from '../../../core/accounts/AccountFolders.ts';
import { AppError } from '../../../core/AppError.ts';
import type { SyncAccount } from '../../../ports/AccountStore.ts';
import { connectionOf } from '../connectionOf.ts';
import type { ServicePorts } from '../ServicePorts.ts';

/**
 * Makes the folder of its own that an area gets below the user's (BD6), or takes the one of that name that is there.
 *
 * @throws AppError as opening the mailbox; `invalid-input` for a name that the server refuses.
 */
export async function makeOwnFolder(
  ports: Pick<ServicePorts, 'accounts' | 'mailboxes'>,
  account: SyncAccount,
  { area, name }: { area: (typeof ownFolderAreas)[number]; name: string },
  signal: AbortSignal,
): Promise<NamedFolder> {
  const { mailbox: address, zone } = account;
  using opened = await ports.mailboxes.open(await connectionOf(ports, account), { address, zone });
  const { id } = await opened.mailbox.createFolder(area, name, signal);
  // The id of a collection is area and folder.
  const at = id.indexOf('/');
  if (at < 0) throw new AppError('bad-answer', 'The mailbox did not name the folder it made.');
  return { id: id.slice(at + 1), path: name };
}
