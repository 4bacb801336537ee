import type { FilingStore, NeverLink } from '../../ports/FilingStore.ts';

/**
 * The never-link lists: all of them for an administrator; for a user everybody's and the own one.
 *
 * @param mailbox whose; undefined: all there are.
 */
export async function listNeverLinks(
  { filing }: { filing: FilingStore },
  mailbox?: string,
): Promise<NeverLink[]> {
  const all = await filing.neverLinks();
  if (mailbox === undefined) return all;
  const own = mailbox.trim().toLowerCase();
  return all.filter((one) => one.mailbox === null || one.mailbox === own);
}
