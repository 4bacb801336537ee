import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { paragraphs } from './paragraphs.ts';
import { sayDate } from './sayDate.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** What Jonas gets from suppliers and sends to them. */
export function purchaseMails(cast: DemoCast): DemoMail[] {
  const { late, deliveryNote, noteOnly, sellsInTurkey, sellsInPoland, ownInvoice } = cast;
  const { priceList, reminds, ships, sample, sellsAbroad, confirmsAbroad } = cast;
  const noted = deliveryNote.purchaseWithTheirNumber();
  const unnamed = noteOnly.purchaseWithTheirNumber();
  return [
    {
      key: 'purchase-late',
      copies: copies.bothUnread,
      day: -1,
      time: '11:05',
      from: late.mailOf(0),
      to: [jonas],
      cc: [anna],
      subject: `Lieferung zu Bestellung ${late.purchase().number} verzögert sich`,
      text: paragraphs(
        'Hallo Herr Keller,',
        `die Sendung zu Ihrer Bestellung ${late.purchase().number} hängt am Zoll fest. Wir rechnen mit zwei Tagen Verzug und melden uns, sobald sie freigegeben ist.`,
        `Viele Grüße\n${signature(late, 0)}`,
      ),
      expects: [refOf(late.purchase())],
    },
    {
      key: 'purchase-delivery-note',
      copies: copies.jonas,
      day: -2,
      time: '07:49',
      from: `Versand <versand@${deliveryNote.fact.domain ?? ''}>`,
      to: [jonas],
      subject: `Lieferschein ${noted.theirNumber} / Bestellung ${noted.number}`,
      text: 'Diese Nachricht wurde automatisch erzeugt. Bitte antworten Sie nicht darauf.',
      attachments: [
        { name: `${noted.theirNumber}.txt`, contentType: 'text/plain', text: 'Lieferschein\n' },
      ],
      expects: [refOf(noted)],
    },
    {
      key: 'purchase-note-only',
      copies: copies.jonasUnread,
      day: 0,
      time: '06:52',
      from: noteOnly.mailOf(1),
      to: [jonas],
      subject: 'Avisierung',
      text: paragraphs(
        'Guten Morgen,',
        `Ware ist unterwegs, Lieferschein ${unnamed.theirNumber.replace('LS', 'LS ')}, 2 Paletten, 486 kg. Anlieferung morgen zwischen 8 und 10 Uhr.`,
        signature(noteOnly, 1),
      ),
      expects: [refOf(unnamed)],
      hard: 'only the supplier’s own number, with a blank in it',
    },
    {
      key: 'purchase-turkish',
      copies: copies.jonas,
      day: -3,
      time: '09:41',
      from: sellsInTurkey.mailOf(0),
      to: [jonas],
      subject: `PO ${sellsInTurkey.purchase().number}: production finished`,
      text: paragraphs(
        'Dear Mr Keller,',
        `we are pleased to inform you that “${sellsInTurkey.purchase().subject}” is ready for inspection. Please let us know whether you come in person or send SGS.`,
        `Kind regards / Saygılarımızla\n${signature(sellsInTurkey, 0)}`,
      ),
      expects: [refOf(sellsInTurkey.purchase())],
    },
    {
      key: 'purchase-polish',
      copies: copies.jonas,
      day: -5,
      time: '13:27',
      from: sellsInPoland.mailOf(1),
      to: [jonas],
      subject: 'Re: your order',
      text: paragraphs(
        'Hello Jonas,',
        `price for ${sellsInPoland.purchase().number} stays the same, but transport went up by 6%. OK for you? Then I send the confirmation today.`,
        `Pozdrawiam\n${signature(sellsInPoland, 1)}`,
      ),
      expects: [refOf(sellsInPoland.purchase())],
    },
    {
      key: 'purchase-running-number',
      copies: copies.jonas,
      day: -6,
      time: '10:30',
      from: sellsAbroad.mailOf(0),
      to: [jonas],
      subject: `Order ${runningPart(sellsAbroad.purchase().number)} ready for collection`,
      text: paragraphs(
        'Dear Jonas,',
        'your goods can be collected from Monday. Opening hours are 7 am to 3 pm, please bring the order number.',
        `Best regards\n${signature(sellsAbroad, 0)}`,
      ),
      expects: [refOf(sellsAbroad.purchase())],
      hard: 'only the running part of the number',
    },
    {
      key: 'purchase-confirmation',
      copies: copies.jonas,
      day: -8,
      time: '15:55',
      from: confirmsAbroad.mailOf(2),
      to: [jonas],
      subject: 'Order acknowledgement SO-778210',
      text: paragraphs(
        'Dear customer,',
        `Our ref: SO-778210\nYour ref: ${confirmsAbroad.purchase().number}\nShip date: ${sayDate(confirmsAbroad.purchase().due ?? confirmsAbroad.purchase().date, 'en')}`,
        'Thank you for your business.',
        signature(confirmsAbroad, 2),
      ),
      expects: [refOf(confirmsAbroad.purchase())],
    },
    {
      key: 'purchase-their-invoice',
      copies: copies.jonas,
      day: -4,
      time: '12:20',
      from: `Rechnungswesen <rechnung@${ownInvoice.fact.domain ?? ''}>`,
      to: [jonas],
      subject: 'Rechnung 2026-4711',
      text: paragraphs(
        'Sehr geehrter Herr Keller,',
        `anbei erhalten Sie unsere Rechnung zu Ihrer Bestellung ${ownInvoice.purchase().number}. Zahlbar innerhalb von 14 Tagen mit 2 % Skonto.`,
        `${ownInvoice.name}\nHRB 10023, Ust-IdNr. DE123456788\nIBAN DE02 1203 0000 0000 2020 51`,
      ),
      attachments: [{ name: 'RG_2026-4711.txt', contentType: 'text/plain', text: 'Rechnung\n' }],
      expects: [refOf(ownInvoice.purchase())],
      hard: 'the subject quotes the supplier’s own invoice, which the ERP does not know',
    },
    {
      key: 'purchase-price-list',
      copies: copies.jonas,
      day: -7,
      time: '14:50',
      from: priceList.mailOf(0),
      to: [jonas],
      subject: 'Neue Preisliste ab dem nächsten Quartal',
      text: paragraphs(
        'Sehr geehrter Herr Keller,',
        'im Anhang finden Sie unsere neue Preisliste. Die Konditionen Ihres Rahmenvertrags bleiben bestehen.',
        `Mit freundlichen Grüßen\n${signature(priceList, 0)}`,
      ),
      attachments: [
        {
          name: 'Preisliste.csv',
          contentType: 'text/csv',
          text: 'Artikel;EUR\n6204;3,10\n6205;3,60\n',
        },
      ],
      expects: [priceList.ref, refOf(priceList.person(0))],
    },
    {
      key: 'purchase-reminder',
      copies: copies.jonas,
      day: -9,
      time: '08:08',
      from: reminds.mailOf(2),
      to: [jonas],
      subject: '1. Mahnung, Rechnung 88213',
      text: paragraphs(
        'Guten Tag Herr Keller,',
        'auf unserem Konto fehlt noch die Zahlung zu Rechnung 88213. Bitte prüfen Sie das.',
        `Freundliche Grüße\n${signature(reminds, 2)}`,
      ),
      expects: [reminds.ref, refOf(reminds.person(2))],
      hard: 'a number that is the supplier’s own and unknown',
    },
    {
      key: 'purchase-order-sent',
      copies: copies.jonasSent,
      day: -10,
      time: '11:31',
      from: jonas,
      to: [ships.mailOf(0)],
      cc: [`Auftragsannahme <auftrag@${ships.fact.domain ?? ''}>`],
      subject: `Bestellung ${ships.purchase().number}`,
      text: paragraphs(
        dear(ships.person(0), 'de'),
        'bitte liefern Sie laut Anlage. Bestätigen Sie bitte Preis und Termin innerhalb von drei Tagen.',
        'Mit freundlichen Grüßen\nJonas Keller\nEinkauf, Nordwind Handels GmbH',
      ),
      attachments: [
        { name: `${ships.purchase().number}.txt`, contentType: 'text/plain', text: 'Bestellung\n' },
      ],
      expects: [refOf(ships.purchase())],
    },
    {
      key: 'purchase-sample',
      copies: copies.jonasSent,
      day: -13,
      time: '16:47',
      from: jonas,
      to: [sample.mailOf(1)],
      subject: 'Muster',
      text: paragraphs(
        dear(sample.person(1), 'de'),
        'könnten Sie uns bitte zwei Muster schicken, bevor wir über die Menge sprechen?',
        'Besten Dank\nJonas Keller',
      ),
      expects: [sample.ref, refOf(sample.person(1))],
    },
  ];
}

/** 5012 of BE-2026-5012. */
function runningPart(number: string): string {
  return number.slice(number.lastIndexOf('-') + 1);
}
