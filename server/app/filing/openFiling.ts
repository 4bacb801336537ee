import type { ItemRef } from '../../../shared/items.ts';
import { AppError } from '../../core/AppError.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import { normalizeAddress } from '../../core/normalizeAddress.ts';
import type { Party } from '../../../shared/records/SyncRecord.ts';
import type { ErpFiles, ErpMail } from '../../ports/ErpFiles.ts';
import type { MailPlace } from '../../ports/FilingStore.ts';
import type { Mailbox, WholeMail } from '../../ports/Mailbox.ts';
import type { Caller } from '../Caller.ts';
import { mailboxAddress } from '../mailboxAddress.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';

/** Longest wait for a mail without its attachments, in milliseconds. */
const patience = 30_000;

/** A mail that is about to be filed, as Exchange has it now. */
export interface OpenedFiling {
  mailbox: Mailbox;
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
 * @throws AppError `not-configured` where ERP (reason `filing-off`) or mailbox (`no-mailbox`) cannot be used for it;
 * `invalid-input` for what is no mail; `not-found`, reason `mail-gone`.
 */
export async function openFiling(
  { erp, mailboxes }: MailFilingsParts,
  { account }: Caller,
  item: ItemRef,
  signal: AbortSignal,
): Promise<OpenedFiling> {
  const { files } = erp;
  if (files === undefined) {
    throw new AppError('not-configured', 'No mails can be filed into this ERP.', {
      reason: 'filing-off',
    });
  }
  const mailbox = mailboxes?.of(account) ?? null;
  if (mailbox === null) {
    throw new AppError('not-configured', 'ERP Link may not read this mailbox.', {
      reason: 'no-mailbox',
    });
  }
  if (item.kind !== 'mail' || item.itemId === null || item.isWritten === true) {
    throw new AppError('invalid-input', 'Only a mail that was received or sent can be filed.', {
      reason: 'not-filable',
    });
  }
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const mail = await mailbox.mail(item.itemId, limit).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
    throw new AppError('not-found', 'This mail was moved or deleted. Open it again.', {
      reason: 'mail-gone',
      cause: error,
    });
  });
  return {
    mailbox,
    files,
    mail,
    area: isOwn(mail, mailboxAddress(account)) ? 'sentMail' : 'incomingMail',
    place: { erp: erp.name, company: account.company },
    key: mailKey(mail.fields) ?? `${account.id}/${item.itemId}`,
  };
}

/** Whether the mailbox's owner sent it. */
function isOwn({ fields: { parties } }: WholeMail, own: string | null): boolean {
  const sender = Array.isArray(parties)
    ? (parties as Party[]).find(({ role }) => role === 'from')
    : undefined;
  const address = normalizeAddress(sender?.address ?? '');
  return own !== null && address !== null && address === (normalizeAddress(own) ?? own);
}
