import type { AppError } from '../../../core/AppError.ts';

/** Codes about the mailbox itself, whatever thing they are said of. */
const ofMailbox = new Set([
  'ErrorNonExistentMailbox',
  'ErrorMissingExchangePrincipal',
  'ErrorImpersonateUserDenied',
  'ErrorImpersonationDenied',
  'ErrorImpersonationFailed',
  'ErrorMailboxConfiguration',
  'ErrorMailboxFailover',
  'ErrorMailboxLogonFailed',
  'ErrorMailboxMoveInProgress',
  'ErrorMailboxStoreUnavailable',
]);

/**
 * Whether what one thing of a batch failed with is about the mailbox or the account: then nothing is
 * said about that thing, and nothing else should be asked either.
 */
export function concernsAll({ kind, reason = '' }: AppError): boolean {
  return kind === 'too-many-requests' || kind === 'not-signed-in' || ofMailbox.has(reason);
}
