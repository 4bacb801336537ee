import { AppError } from '../../../core/AppError.ts';
import { sqlState } from './sqlState.ts';

/**
 * Whether the connection goes down with its statement, so that nobody knows what became of it: class 08 is a lost connection, 57P
 * a server that ends the session and hangs up a moment later, E… a socket; MariaDB's driver says `fatal`. What a server
 * said otherwise is an answer. Told by codes, since words are in the server's language.
 */
export function isLost(error: unknown): boolean {
  if (error instanceof AppError) return error.reason === 'lost';
  if (typeof error !== 'object' || error === null) return true;
  if ('fatal' in error && error.fatal === true) return true;
  const state = sqlState(error);
  // Without a code it was the socket that spoke; what Node refuses to do at all was never sent.
  if (state === null) return !(error instanceof TypeError || error instanceof RangeError);
  return /^(08|57P)/.test(state) || /^E[A-Z_]+$/.test(state) || state === '70100';
}
