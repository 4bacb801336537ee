import { randomUUID } from 'node:crypto';
import type { DemoDocumentFact } from '../../erp/demoFacts.ts';
import type { DemoCast } from './cast/DemoCast.ts';
import { refOf } from './cast/refOf.ts';
import type { DemoMail } from './DemoMail.ts';
import { colleagues } from './mails/colleagues.ts';
import { copies } from './mails/copies.ts';
import { paragraphs } from './mails/paragraphs.ts';
import { signature } from './mails/signature.ts';

/**
 * The mail that comes in when somebody presses Send/Receive: a customer whose wishes make work of every kind.
 *
 * @param asked `count` of mails that have come before: each is about the customer's next papers; `time` of day, `HH:MM`
 */
export function arrivingMail(
  { brenner }: DemoCast,
  { language, count, time }: { language: 'en' | 'de'; count: number; time: string },
): DemoMail {
  const { orders, invoices } = brenner.fact;
  const order = brenner.order(count % orders.length);
  const invoice = brenner.invoice(count % invoices.length);
  return {
    key: `arrived-${randomUUID()}`,
    copies: copies.bothUnread,
    day: 0,
    time,
    from: brenner.mailOf(0),
    to: [colleagues.anna],
    cc: [colleagues.jonas],
    ...texts[language](order, invoice.number, signature(brenner, 0)),
    expects: [refOf(order), refOf(invoice)],
  };
}

const texts = {
  en: (order: DemoDocumentFact, invoice: string, signed: string) => ({
    subject: `Order ${order.number}: invoice and installation`,
    text: paragraphs(
      'Dear Ms Berger,',
      `we cannot find your invoice ${invoice}. Could you send it to us once more?`,
      `And before order ${order.number} (${order.subject}) comes, our fitters would like to meet you on site: tomorrow, perhaps? A sketch of the gate is attached.`,
      `Kind regards\n${signed}`,
    ),
    attachments: [sketch('Sketch.txt', 'Gate 2, ramp on the left, 14 metres')],
  }),
  de: (order: DemoDocumentFact, invoice: string, signed: string) => ({
    subject: `Auftrag ${order.number}: Rechnung und Montage`,
    text: paragraphs(
      'Sehr geehrte Frau Berger,',
      `wir finden Ihre Rechnung ${invoice} nicht. Schicken Sie sie uns bitte noch einmal?`,
      `Und bevor der Auftrag ${order.number} (${order.subject}) kommt, würden unsere Monteure Sie gern vor Ort treffen: vielleicht morgen? Eine Skizze vom Tor liegt bei.`,
      `Mit freundlichen Grüßen\n${signed}`,
    ),
    attachments: [sketch('Skizze.txt', 'Tor 2, Rampe links, 14 Meter')],
  }),
};

function sketch(name: string, text: string) {
  return { name, contentType: 'text/plain', text: `${text}\n` };
}
