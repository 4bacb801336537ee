import { AppError } from '../../core/AppError.ts';
import type { Connection, SyncAccount } from '../../ports/AccountStore.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** How an account's mailbox is reached. @throws AppError `not-configured`, reason `connection-unknown`. */
export async function connectionOf(
  { accounts }: Pick<ServicePorts, 'accounts'>,
  { connection: id }: SyncAccount,
): Promise<Connection> {
  const found = (await accounts.connections()).find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new AppError(
    'not-configured',
    'The mail connection of this account is not there any more.',
    {
      reason: 'connection-unknown',
    },
  );
}
