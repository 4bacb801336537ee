import { mailKey } from '../../core/mail/mailKey.ts';
import type { MailPlace } from '../../ports/FilingStore.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';

/**
 * Which of these mails, and of those that they answer, have a link or are filed in the ERP, by key: whoever filed them, and
 * whichever way they went.
 */
export async function filedMails(
  { links, sync }: Pick<ServicePorts, 'links' | 'sync'>,
  place: MailPlace,
  mails: readonly { key: string | null; answers: readonly string[] }[],
): Promise<Set<string>> {
  const { erp, company } = place;
  const keys = [
    ...new Set(mails.flatMap(({ key, answers }) => [...(key === null ? [] : [key]), ...answers])),
  ];
  if (keys.length === 0) return new Set();
  const found = await links.linkedMails(erp, company, keys);
  const aliases = keys.flatMap((key) => [`<${key}>`, key]);
  for (const area of ['incomingMail', 'sentMail'] as const) {
    for (const pair of await sync.pairsByAlias({ ...place, area }, aliases)) {
      const key = pair.erp === null || pair.mailbox === null ? null : mailKey(pair.mailbox.fields);
      if (key !== null) found.add(key);
    }
  }
  return found;
}
