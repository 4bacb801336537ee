import type { DemoAppointment } from '../../../server/sandbox/mailbox/demo/DemoAppointment.ts';
import { demoMailboxes } from '../../../server/sandbox/mailbox/demo/demoMailboxes.ts';
import type { DemoMail } from '../../../server/sandbox/mailbox/demo/DemoMail.ts';
import { fillMailboxes } from '../../../server/sandbox/mailbox/fill/fillMailboxes.ts';
import { startMailboxes, type StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { testAppointments } from '../page/fixtures/testAppointments.ts';
import { testMails } from '../page/fixtures/testMails.ts';

/** The mailboxes of Anna and Jonas on an emulated Exchange of their own, with what is in them at `now`. */
export function startTestMailboxes(
  demo: { mails?: DemoMail[]; appointments?: DemoAppointment[] } = {},
  { now = Date.now(), file }: { now?: number; file?: string } = {},
): Promise<StartedMailboxes> {
  const { mails = testMails, appointments = testAppointments } = demo;
  return startMailboxes({
    mailboxes: demoMailboxes,
    fill: (exchange) => fillMailboxes(exchange, demoMailboxes, { mails, appointments }, now),
    ...(file === undefined ? {} : { file }),
  });
}
