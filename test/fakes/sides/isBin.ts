/** Whether a collection of a mailbox is its Deleted Items, by the id that MailboxWorld gives it. */
export function isBin(collection: string): boolean {
  return collection.endsWith('/deleted');
}
