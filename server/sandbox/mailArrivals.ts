import { demoFacts } from './erp/demoFacts.ts';
import type { Exchange } from './exchange/Exchange.ts';
import { arrivingMail } from './mailbox/demo/arrivingMail.ts';
import { castDemo } from './mailbox/demo/cast/castDemo.ts';
import { demoMailEntry } from './mailbox/demo/demoMailEntry.ts';
import { putMail } from './mailbox/fill/putMail.ts';
import type { Mailbox } from './mailbox/Mailbox.ts';
import { wallTime } from './mailbox/wallTime.ts';

/**
 * Mails of a customer that come in one by one while the try-out runs.
 *
 * @param demo seed and day of the demo ERP, which they are about
 * @returns delivers the next one to everybody whom it is for
 */
export function mailArrivals(
  exchange: Exchange,
  mailboxes: readonly Mailbox[],
  demo: { seed: number; day: string },
): (language: 'en' | 'de') => void {
  let cast: ReturnType<typeof castDemo> | undefined;
  let count = 0;
  return (language) => {
    cast ??= castDemo(demoFacts(demo.seed, demo.day));
    const now = Date.now();
    const { hour, minute } = wallTime(now, mailboxes[0]?.timeZone ?? 'UTC');
    const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
    const mail = arrivingMail(cast, { language, count, time });
    for (const mailbox of mailboxes) {
      for (const { folder, unread } of mail.copies.filter((copy) => copy.mailbox === mailbox.id)) {
        putMail(exchange, mailbox, demoMailEntry(mail, null, mailbox, now), {
          folder,
          isRead: unread !== true,
        });
      }
    }
    count += 1;
  };
}
