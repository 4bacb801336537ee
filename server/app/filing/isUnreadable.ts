import { AppError } from '../../core/AppError.ts';

/**
 * Whether the server cannot read a mail and will not in a moment either, so that the pane has to hand it over: it has no
 * access to mailboxes, or Exchange refuses it this one.
 */
export function isUnreadable(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  const { kind, reason } = error;
  if (kind === 'not-configured') return reason !== 'filing-off';
  return kind === 'not-allowed' || kind === 'not-signed-in';
}
