import type { AppError } from '../../../core/AppError.ts';

const kinds = new Set([
  'unavailable',
  'too-many-requests',
  'not-signed-in',
  'uncertain',
  'bad-answer',
]);

/**
 * Whether a failure may be over the next time, and be one of the server as a whole. Too many
 * subscriptions of a mailbox is none: it stays so until others end theirs.
 */
export function isPassing(error: AppError): boolean {
  return kinds.has(error.kind) && error.reason !== 'ErrorExceededSubscriptionCount';
}
