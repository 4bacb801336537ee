import type { MailEntry } from '../../../server/sandbox/mailbox/MailEntry.ts';

/** A mail to Anna that came just now, with what a test says of it. */
export function testMail(said: Partial<MailEntry>): MailEntry {
  const at = new Date().toISOString();
  const from = { name: 'Katrin Brenner', address: 'k.brenner@brenner-maschinenbau.example' };
  return {
    itemClass: 'IPM.Note',
    subject: 'Test',
    ...{ from, sender: from, cc: [], bcc: [], html: null, text: '', headers: '', meeting: null },
    to: [{ name: 'Anna Berger', address: 'anna.berger@nordwind.example' }],
    internetMessageId: `<${at}@brenner-maschinenbau.example>`,
    conversationId: at,
    ...{ sentAt: at, receivedAt: at },
    attachments: [],
    ...said,
  };
}
