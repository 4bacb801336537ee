import { AppError } from '../../core/AppError.ts';
import { parseNeverLink } from '../../core/mail/parseNeverLink.ts';
import type { FilingStore, NeverLink } from '../../ports/FilingStore.ts';
import type { Clock } from '../../ports/Clock.ts';

/**
 * Puts an address or a domain on a never-link list (NX15): from now on its mail is neither filed by the sync nor suggested to
 * be linked. What is filed or linked already stays.
 *
 * @param mailbox whose list; null: everybody's, which is the administrator's to say.
 * @param by who wants it, in words.
 * @returns the rule, and whether it is new.
 * @throws AppError `invalid-input`, reason `no-address`, for what is neither address nor domain.
 */
export async function addNeverLink(
  { filing, clock }: { filing: FilingStore; clock: Clock },
  { text, mailbox, by }: { text: string; mailbox: string | null; by: string },
): Promise<{ rule: NeverLink; isNew: boolean }> {
  const parsed = parseNeverLink(text);
  if (parsed === null) {
    throw new AppError('invalid-input', 'This is neither a mail address nor a domain.', {
      reason: 'no-address',
    });
  }
  const owner = mailbox?.trim().toLowerCase() ?? null;
  const rule = { ...parsed, mailbox: owner, addedAt: clock.now(), addedBy: by };
  return { rule, isNew: await filing.addNeverLink(rule) };
}
