import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { paragraphs } from './paragraphs.ts';
import { quoted } from './quoted.ts';
import { sayAmount } from './sayAmount.ts';
import { sayDate } from './sayDate.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** The customer whom README, screenshots and tests name: a bit of everything. */
export function brennerMails({ brenner }: DemoCast): DemoMail[] {
  const buyer = brenner.person(0);
  const engineer = brenner.person(1);
  const accountant = brenner.person(2);
  const order = brenner.order(1);
  const overdue = brenner.invoice(1);
  const project = brenner.project();
  const subject = `Auftrag ${order.number}: Liefertermin ${order.subject}`;
  const question = paragraphs(
    'Guten Morgen Frau Berger,',
    `zu unserem Auftrag ${order.number} (${order.subject}) brauchen wir den Termin für die zweite Teillieferung. Unsere Montage beginnt am Montag in zwei Wochen.`,
    'Können Sie den Termin bis heute Nachmittag bestätigen?',
    `Mit freundlichen Grüßen\n${signature(brenner, 0)}`,
  );
  return [
    {
      key: 'brenner-order-question',
      copies: copies.bothUnread,
      day: 0,
      time: '08:42',
      from: brenner.mailOf(0),
      to: [anna],
      cc: [jonas],
      subject,
      thread: 'brenner-order',
      text: question,
      html: `<p>Guten Morgen Frau Berger,</p><p>zu unserem Auftrag <b>${order.number}</b> (${order.subject}) brauchen wir den Termin für die <b>zweite Teillieferung</b>. Unsere Montage beginnt am Montag in zwei Wochen.</p><table border="1" cellpadding="6" cellspacing="0" style="border-collapse:collapse"><tr><th align="left">Position</th><th align="right">Menge</th><th align="left">Stand</th></tr><tr><td>1. Lieferung</td><td align="right">12</td><td>geliefert</td></tr><tr><td>2. Lieferung</td><td align="right">12</td><td>offen</td></tr></table><p>Können Sie den Termin bis heute Nachmittag bestätigen?</p><p>Mit freundlichen Grüßen<br>${signature(brenner, 0).replaceAll('\n', '<br>')}</p>`,
      expects: [refOf(order)],
    },
    {
      key: 'brenner-order-reply',
      copies: copies.annaToJonas,
      day: 0,
      time: '09:20',
      from: anna,
      to: [brenner.mailOf(0)],
      cc: [jonas],
      subject: `AW: ${subject}`,
      thread: 'brenner-order',
      text: paragraphs(
        dear(buyer, 'de'),
        'die erste Teillieferung ist vorgestern auf den Weg gegangen. Zum zweiten Termin melde ich mich bis heute Abend, Herr Keller klärt ihn gerade mit dem Lager.',
        'Viele Grüße\nAnna Berger',
        quoted('de', {
          from: brenner.mailOf(0),
          to: anna,
          sent: 'heute, 08:42 Uhr',
          subject,
          text: question,
        }),
      ),
      expects: [refOf(order)],
    },
    {
      key: 'brenner-reminder',
      copies: copies.annaSent,
      day: -2,
      time: '10:05',
      from: anna,
      to: [brenner.mailOf(2)],
      subject: `Zahlungserinnerung zur Rechnung ${overdue.number}`,
      text: paragraphs(
        dear(accountant, 'de'),
        `sicher ist es Ihnen entgangen: Unsere Rechnung ${overdue.number} vom ${sayDate(overdue.date, 'de')} über ${sayAmount(overdue.amount, 'de')} ist noch offen. Eine Kopie liegt bei.`,
        'Sollten Sie in den letzten Tagen überwiesen haben, betrachten Sie diese Mail bitte als gegenstandslos.',
        'Freundliche Grüße\nAnna Berger\nNordwind Handels GmbH',
      ),
      attachments: [
        {
          name: `Rechnung ${overdue.number} Kopie.txt`,
          contentType: 'text/plain',
          text: `Rechnung ${overdue.number}\n${overdue.subject}\n${sayAmount(overdue.amount, 'de')}\n`,
        },
      ],
      expects: [refOf(overdue)],
    },
    {
      key: 'brenner-meeting-request',
      copies: copies.anna,
      day: -1,
      time: '16:20',
      from: brenner.mailOf(1),
      to: [anna],
      cc: [brenner.mailOf(0)],
      subject: `Besprechung: ${project.subject}`,
      text: paragraphs(
        'Liebe Frau Berger,',
        `hiermit lade ich Sie zur Besprechung unseres Projekts ${project.number} in unser Werk ein. Parkplätze finden Sie am Tor 2.`,
        `${engineer.firstName} ${engineer.lastName}`,
      ),
      invitesTo: 'brenner-project-meeting',
      expects: [refOf(project)],
    },
    {
      key: 'brenner-statement',
      copies: copies.anna,
      day: -5,
      time: '11:48',
      from: brenner.mailOf(2),
      to: [anna],
      subject: 'Saldenabstimmung',
      text: paragraphs(
        'Sehr geehrte Frau Berger,',
        `bei uns sind ${overdue.number} und ${brenner.unpaidInvoice().number} noch als offen gebucht. Stimmt das mit Ihrem Konto überein?`,
        `Mit freundlichen Grüßen\n${signature(brenner, 2)}`,
      ),
      expects: [refOf(overdue), refOf(brenner.unpaidInvoice())],
    },
  ];
}
