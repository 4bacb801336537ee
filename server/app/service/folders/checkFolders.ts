import { AppError } from '../../../core/AppError.ts';
import { ownFolderAreas } from '../../../core/accounts/AccountFolders.ts';
import type { SyncAccount } from '../../../ports/AccountStore.ts';
import type { Precondition } from '../Precondition.ts';
import { connectionOf } from '../connectionOf.ts';
import { placeOfAccount } from '../placeOfAccount.ts';
import { preconditionAdvice } from '../preconditionAdvice.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import { listFolders } from './listFolders.ts';

/**
 * Whether the folders that were chosen for an account are there still. Without one of its own, or the one for the ERP's mail,
 * nothing is synced there; a mail folder that is gone is no longer looked at, and what was filed from it stays.
 *
 * @throws AppError as opening the mailbox; the signal's reason.
 */
export async function checkFolders(
  ports: Pick<ServicePorts, 'accounts' | 'mailboxes'>,
  account: SyncAccount,
  signal: AbortSignal,
): Promise<Precondition[]> {
  if (account.folders === undefined) return [];
  const name = 'chosen-folders';
  const found: Precondition[] = [];
  const nothing = { name, state: 'works', facts: {}, advice: null, error: null } as const;
  const failed = (error: unknown, area: Precondition['area']): Precondition => {
    signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    const { kind, reason = null } = error;
    const advice = preconditionAdvice(name, error);
    return { ...nothing, area, state: 'fails', advice, error: { kind, reason } };
  };
  const connection = await connectionOf(ports, account);
  using opened = await ports.mailboxes.open(connection, placeOfAccount(ports.accounts, account));
  for (const area of ownFolderAreas.filter((one) => account.folders?.own[one] !== undefined)) {
    try {
      await opened.mailbox.records.collections(area, signal);
      found.push({ ...nothing, area });
    } catch (error) {
      found.push(failed(error, area));
    }
  }
  try {
    const { gone } = await listFolders(ports, account, signal);
    const folders = gone.map(({ path }) => path);
    found.push(
      folders.length === 0
        ? { ...nothing, area: null }
        : {
            ...{ name, area: null, state: 'poor', facts: { folders }, error: null },
            advice: {
              en: 'These mail folders were deleted. What was filed from them stays; forget them, or choose others.',
              de: 'Diese Mailordner wurden gelöscht. Was daraus abgelegt wurde, bleibt; vergessen Sie sie, oder wählen Sie andere.',
            },
          },
    );
  } catch (error) {
    found.push(failed(error, null));
  }
  return found;
}
