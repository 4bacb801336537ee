import assert from 'node:assert/strict';
import type { DemoOrganizationFact } from '../../server/sandbox/erp/demoFacts.ts';
import { itemsFolder } from './itemsFolder.ts';
import { writeMail } from './writeMail.ts';

/**
 * A folder of mails from a customer's contact about one of their orders: each has links to make, suggestions
 * and known people. Each test opens one that the pane has not asked about before.
 *
 * @param subjects one mail each.
 */
export function contactMails(
  customer: DemoOrganizationFact | undefined,
  subjects: readonly string[],
): string {
  const [contact, colleague] = customer?.persons ?? [];
  const [order] = customer?.orders ?? [];
  assert.ok(contact && colleague && order, 'the demo ERP has no such customer');
  return itemsFolder(
    Object.fromEntries(
      subjects.map((subject, at) => [
        `${at}.eml`,
        writeMail({
          subject,
          from: `${contact.lastName} <${contact.mail}>`,
          to: 'Anna Berger <anna.berger@nordwind.example>',
          cc: `${colleague.lastName} <${colleague.mail}>`,
          text: `Guten Tag,\n\nes geht um ${order.number}.\n`,
        }),
      ]),
    ),
  );
}
