/** What was asked for is not in the mailbox any more: somebody moved or deleted it elsewhere. No fault of the small Outlook. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}
