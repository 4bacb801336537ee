import type { AppError } from '../../../core/AppError.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode */
const codes = new Set([
  'ErrorItemNotFound',
  'ErrorCalendarOccurrenceIsDeletedFromRecurrence',
  'ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange',
  'ErrorCalendarCannotUpdateDeletedItem',
]);

/**
 * Whether an error says of a thing itself that it is no longer there. Other errors of the kind `not-found` are about a
 * folder, a person or the mailbox: taken for this they would turn an account's failure into deletions (I20).
 */
export function saysGone({ reason = '' }: AppError): boolean {
  return codes.has(reason);
}
