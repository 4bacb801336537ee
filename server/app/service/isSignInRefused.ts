import { AppError } from '../../core/AppError.ts';

/** Whether whoever signs in to the mail server was refused, and not the mailbox that he acts for. */
export function isSignInRefused(error: unknown): boolean {
  if (!(error instanceof AppError) || error.kind !== 'not-signed-in') return false;
  return error.reason?.startsWith('http-') === true || error.reason === 'oauth-refused';
}
