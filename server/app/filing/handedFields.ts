import type { HandedMail } from '../../../shared/filing.ts';
import type { ItemRef } from '../../../shared/items.ts';
import type { Fields, Party } from '../../../shared/records/SyncRecord.ts';
import type { Account } from '../../ports/LinkStore.ts';
import { ownerWrote } from './ownerWrote.ts';

const roles: readonly string[] = ['from', 'to', 'cc', 'bcc'] satisfies Party['role'][];

/** A mail's fields by what the pane handed over, in the words of shared/records. What is empty is left out. */
export function handedFields(
  account: Pick<Account, 'mailboxName'>,
  { subject, internetMessageId }: ItemRef,
  { people, at }: HandedMail,
  { text, html }: { text: string; html: string },
): Fields {
  const parties = people
    .filter(({ role }) => roles.includes(role))
    .map(({ name, address, role }): Party => ({ name, address, role, response: 'none' }));
  const writer = parties.find(({ role }) => role === 'from')?.address;
  const moment = { kind: 'zoned', local: at.slice(0, 19), zone: 'UTC' } as const;
  return {
    ...(subject !== '' && { subject }),
    ...(text.trim() !== '' && { body: text }),
    ...(html.trim() !== '' && { bodyHtml: html }),
    ...(parties.length > 0 && { parties }),
    // Outlook knows one time of a mail: when it came to be in the mailbox.
    ...(ownerWrote(account, writer) ? { sent: moment } : { received: moment }),
    ...(internetMessageId !== null && { messageId: internetMessageId }),
  };
}
