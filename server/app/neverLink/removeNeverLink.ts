import { AppError } from '../../core/AppError.ts';
import type { NeverLinkRule } from '../../core/mail/NeverLinkRule.ts';
import { parseNeverLink } from '../../core/mail/parseNeverLink.ts';
import type { FilingStore } from '../../ports/FilingStore.ts';

/**
 * Takes an address or a domain off a never-link list. Mail that was left out meanwhile is filed when it is seen again only.
 *
 * @param mailbox whose list; null: everybody's.
 * @throws AppError `not-found`, reason `never-link-unknown`, where it is not on it.
 */
export async function removeNeverLink(
  { filing }: { filing: FilingStore },
  { text, mailbox }: { text: string; mailbox: string | null },
): Promise<NeverLinkRule> {
  const parsed = parseNeverLink(text);
  const owner = mailbox?.trim().toLowerCase() ?? null;
  if (parsed !== null && (await filing.removeNeverLink(parsed, owner))) return parsed;
  throw new AppError('not-found', 'This is not on the never-link list.', {
    reason: 'never-link-unknown',
  });
}
