import { AppError } from '../../core/AppError.ts';
import type { Mailbox } from '../../ports/Mailbox.ts';
import type { MailSource } from './MailSource.ts';

/** A mail as it lies in its mailbox, one attachment in memory at a time. */
export function mailboxSource(mailbox: Mailbox, itemId: string): MailSource {
  return {
    mail: (signal) =>
      mailbox.mail(itemId, signal).catch((error: unknown) => {
        if (!(error instanceof AppError) || error.kind !== 'not-found') throw error;
        throw new AppError('not-found', 'This mail was moved or deleted. Open it again.', {
          reason: 'mail-gone',
          cause: error,
        });
      }),
    async keep(attachment, spool, signal) {
      const { bytes } = await mailbox.attachment(attachment, signal);
      return { size: bytes.length, read: await spool.keep(bytes) };
    },
  };
}
