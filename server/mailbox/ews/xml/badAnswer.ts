import { AppError } from '../../../core/AppError.ts';

/**
 * An answer that is not what EWS answers.
 *
 * @param what goes on after "The Exchange server", such as "sent too much"
 */
export function badAnswer(
  reason: string,
  what: string,
  details: Record<string, unknown> = {},
  cause?: unknown,
): AppError {
  return new AppError('bad-answer', `The Exchange server ${what}.`, { reason, details, cause });
}
