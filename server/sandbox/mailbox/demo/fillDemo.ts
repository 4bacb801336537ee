import { AppError } from '../../../core/AppError.ts';
import type { MailboxStore } from '../MailboxStore.ts';
import { placeEntry } from '../placeEntry.ts';
import { placeMail } from '../placeMail.ts';
import type { DemoAppointment } from './DemoAppointment.ts';
import { demoCalendarEntry } from './demoCalendarEntry.ts';
import type { DemoMail } from './DemoMail.ts';
import { demoMailEntry } from './demoMailEntry.ts';

/**
 * Puts the demo mails and appointments into the mailboxes they name.
 * @param now milliseconds since 1970; all days count from it
 * @throws AppError `not-found` for data that names a mailbox or appointment that is not there
 */
export function fillDemo(
  store: MailboxStore,
  demo: { mails: DemoMail[]; appointments: DemoAppointment[] },
  now: number,
): void {
  for (const appointment of demo.appointments) {
    for (const mailboxId of appointment.mailboxes) {
      const mailbox = store.mailbox(mailboxId);
      for (const item of placeEntry(demoCalendarEntry(appointment, mailbox, now), mailbox)) {
        store.add(mailboxId, item);
      }
    }
  }
  for (const mail of demo.mails) {
    for (const { mailbox: mailboxId, folder, unread, categories } of mail.copies) {
      const mailbox = store.mailbox(mailboxId);
      const meeting = mail.invitesTo ? meetingOf(mail.invitesTo) : null;
      const entry = demoMailEntry(mail, meeting, mailbox, now);
      const where = { key: mail.key, folder, isRead: !unread, categories: categories ?? [] };
      const { item, contents } = placeMail(entry, mailbox, where);
      store.add(mailboxId, item, contents);
    }
  }

  function meetingOf(key: string) {
    const invited = demo.appointments.find((one) => one.key === key);
    const mailbox = invited?.mailboxes[0];
    if (!invited || !mailbox) {
      throw new AppError('not-found', `The demo data has no appointment "${key}" to invite to.`);
    }
    const { start, end, location } = demoCalendarEntry(invited, store.mailbox(mailbox), now);
    return { start: new Date(start).toISOString(), end: new Date(end).toISOString(), location };
  }
}
