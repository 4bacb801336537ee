import type { ItemRef } from '../../../shared/items.ts';
import type { Party } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import type { ErpFiles, ErpMail } from '../../ports/ErpFiles.ts';
import type { MailPlace } from '../../ports/FilingStore.ts';
import type { WholeMail } from '../../ports/Mailbox.ts';
import type { Caller } from '../Caller.ts';
import { filable } from './filable.ts';
import { mailboxSource } from './mailboxSource.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { MailSource } from './MailSource.ts';
import { ownerWrote } from './ownerWrote.ts';

/** Longest wait for a mail without its attachments, in milliseconds. */
const patience = 30_000;

/** A mail that is about to be filed, as it is now. */
export interface OpenedFiling {
  source: MailSource;
  files: ErpFiles;
  mail: WholeMail;
  area: ErpMail['area'];
  place: MailPlace;
  /** By which everybody knows the mail; one without Message-ID is known in its mailbox only. */
  key: string;
}

/**
 * Reads a mail that the caller wants filed.
 *
 * @param source where the pane has handed it over; else it is the mailbox.
 * @throws AppError `not-configured` where ERP (reason `filing-off`) or mailbox (`no-mailbox`) cannot be used for it;
 * `invalid-input` for what is no mail; as MailSource.mail.
 */
export async function openFiling(
  parts: MailFilingsParts,
  caller: Caller,
  item: ItemRef,
  signal: AbortSignal,
  source?: MailSource,
): Promise<OpenedFiling> {
  const { account } = caller;
  const { files, itemId } = filable(parts, item);
  const from = source ?? ownSource(parts, caller, itemId);
  const mail = await from.mail(AbortSignal.any([signal, AbortSignal.timeout(patience)]));
  const { parties } = mail.fields;
  const sender = Array.isArray(parties)
    ? (parties as Party[]).find(({ role }) => role === 'from')
    : undefined;
  return {
    source: from,
    files,
    mail,
    area: ownerWrote(account, sender?.address) ? 'sentMail' : 'incomingMail',
    place: { erp: parts.erp.name, company: account.company },
    key: mailKey(mail.fields) ?? `${account.id}/${itemId}`,
  };
}

function ownSource({ mailboxes }: MailFilingsParts, { account }: Caller, item: string): MailSource {
  const mailbox = mailboxes?.of(account) ?? null;
  if (mailbox !== null) return mailboxSource(mailbox, item);
  throw new AppError('not-configured', 'ERP Link may not read this mailbox.', {
    reason: 'no-mailbox',
  });
}
