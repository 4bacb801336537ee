import { AppError } from '../../../core/AppError.ts';
import type { Exchange } from '../../exchange/Exchange.ts';
import type { DemoAppointment } from '../demo/DemoAppointment.ts';
import { demoCalendarEntry } from '../demo/demoCalendarEntry.ts';
import type { DemoMail } from '../demo/DemoMail.ts';
import { demoMailEntry } from '../demo/demoMailEntry.ts';
import type { Mailbox } from '../Mailbox.ts';
import { folderFor } from './folderFor.ts';
import { putEntry } from './putEntry.ts';
import { putMail } from './putMail.ts';

/**
 * Puts the demo mails and appointments into the mailboxes they name.
 *
 * @param now milliseconds since 1970; all days count from it
 * @throws AppError `not-found` for data that names a mailbox or appointment that is not there
 */
export function fillMailboxes(
  exchange: Exchange,
  mailboxes: readonly Mailbox[],
  demo: { mails: readonly DemoMail[]; appointments: readonly DemoAppointment[] },
  now: number,
): void {
  for (const mailbox of mailboxes) {
    const box = exchange.mailbox(mailbox.address);
    if (box) folderFor(box, 'archive');
  }
  for (const appointment of demo.appointments) {
    for (const id of appointment.mailboxes) {
      const mailbox = mailboxOf(id);
      putEntry(exchange, mailbox, demoCalendarEntry(appointment, mailbox, now));
    }
  }
  for (const mail of demo.mails) {
    for (const { mailbox: id, folder, unread, categories = [] } of mail.copies) {
      const mailbox = mailboxOf(id);
      const meeting = mail.invitesTo ? meetingOf(mail.invitesTo) : null;
      const entry = demoMailEntry(mail, meeting, mailbox, now);
      putMail(exchange, mailbox, entry, { folder, isRead: !unread, categories });
    }
  }

  function mailboxOf(id: string): Mailbox {
    const mailbox = mailboxes.find((one) => one.id === id);
    if (mailbox) return mailbox;
    throw new AppError('not-found', 'There is no such mailbox in the try-out.');
  }

  function meetingOf(key: string) {
    const invited = demo.appointments.find((one) => one.key === key);
    const id = invited?.mailboxes[0];
    if (!invited || !id) {
      throw new AppError('not-found', `The demo data has no appointment "${key}" to invite to.`);
    }
    const { start, end, location } = demoCalendarEntry(invited, mailboxOf(id), now);
    return { start: new Date(start).toISOString(), end: new Date(end).toISOString(), location };
  }
}
