import type { DemoCast } from './cast/DemoCast.ts';
import type { DemoMail } from './DemoMail.ts';
import { brennerMails } from './mails/brennerMails.ts';
import { crowdMails } from './mails/crowdMails.ts';
import { hostileMails } from './mails/hostileMails.ts';
import { internalMails } from './mails/internalMails.ts';
import { invoiceMails } from './mails/invoiceMails.ts';
import { numberMails } from './mails/numberMails.ts';
import { orderMails } from './mails/orderMails.ts';
import { peopleMails } from './mails/peopleMails.ts';
import { projectMails } from './mails/projectMails.ts';
import { purchaseMails } from './mails/purchaseMails.ts';
import { strangerMails } from './mails/strangerMails.ts';
import { threadMails } from './mails/threadMails.ts';

/**
 * The mails in the try-out's mailboxes, as a small trading company gets and sends them. Each is
 * labelled with the records of the demo ERP that it concerns; the labels were written by what a clerk
 * would choose and are no echo of what the suggestions find.
 */
export function demoMails(cast: DemoCast): DemoMail[] {
  return [
    ...brennerMails(cast),
    ...orderMails(cast),
    ...invoiceMails(cast),
    ...purchaseMails(cast),
    ...projectMails(cast),
    ...numberMails(cast),
    ...peopleMails(cast),
    ...crowdMails(cast),
    ...internalMails(cast),
    ...threadMails(cast),
    ...strangerMails(cast),
    ...hostileMails(cast),
  ];
}
