import type { WholeMail } from '../../ports/Mailbox.ts';
import type { Spool } from './Spool.ts';

/** An attachment's bytes, on disk. */
export interface KeptBytes {
  /** In bytes. */
  size: number;
  read: () => Promise<Uint8Array>;
}

/** Where a mail that is filed comes from: the mailbox, or the pane that has handed it over. */
export interface MailSource {
  /** @throws AppError `not-found`, reason `mail-gone`; as `Mailbox.mail`. */
  mail(signal: AbortSignal): Promise<WholeMail>;
  /** Puts an attachment's bytes on disk, where they are not there yet. @throws AppError as `Mailbox.attachment`. */
  keep(attachment: string, spool: Spool, signal: AbortSignal): Promise<KeptBytes>;
}
