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

/** Orders: questions, changes, confirmations, and answers with a history below. */
export function orderMails(cast: DemoCast): DemoMail[] {
  const { asksForDelivery, slashNumber, onlyTheirNumber, confirmed, countsBoxes } = cast;
  const { movesInAustria, buysInFrance, buysInHolland, buysInTurkey, waitsInPoland } = cast;
  const { olderBelow, longHistory } = cast;
  const asked = asksForDelivery.order();
  const slash = slashNumber.orderWithTheirNumber();
  const theirs = onlyTheirNumber.orderWithTheirNumber();
  const boxes = countsBoxes.orderWithTheirNumber();
  return [
    {
      key: 'order-delivery-date',
      copies: copies.annaUnread,
      day: 0,
      time: '07:31',
      from: asksForDelivery.mailOf(1),
      to: [anna],
      subject: `Wann kommt ${asked.number}?`,
      text: paragraphs(
        'Hallo Frau Berger,',
        `auf der Auftragsbestätigung steht Kalenderwoche 38, die Spedition hat uns aber noch nicht avisiert. Es geht um „${asked.subject}“. Bitte kurze Info, wir müssen den Stapler einplanen.`,
        `Gruß\n${signature(asksForDelivery, 1)}`,
      ),
      expects: [refOf(asked)],
    },
    {
      key: 'order-their-number-slash',
      copies: copies.anna,
      day: -1,
      time: '13:14',
      from: slashNumber.mailOf(0),
      to: [anna],
      subject: `Unsere Bestellung ${slash.theirNumber} – Ergänzung`,
      text: paragraphs(
        'Guten Tag,',
        'bitte liefern Sie zwei Stück mehr als bestellt, zum gleichen Preis. Eine geänderte Bestellung schicke ich nicht extra.',
        `Mit besten Grüßen\n${signature(slashNumber, 0)}`,
      ),
      expects: [refOf(slash)],
      hard: 'only the customer’s own number, with a slash',
    },
    {
      key: 'order-only-their-number',
      copies: copies.annaSent,
      day: -1,
      time: '15:02',
      from: anna,
      to: [onlyTheirNumber.mailOf(0)],
      subject: `Ihre Bestellung ${theirs.theirNumber}`,
      text: paragraphs(
        dear(onlyTheirNumber.person(0), 'de'),
        `vielen Dank für Ihre Bestellung über ${sayAmount(theirs.amount, 'de')} netto. Die Ware geht voraussichtlich am ${sayDate(theirs.due ?? theirs.date, 'de')} bei uns raus.`,
        'Freundliche Grüße\nAnna Berger',
      ),
      expects: [refOf(theirs)],
      hard: 'only the customer’s own number',
    },
    {
      key: 'order-confirmation-sent',
      copies: copies.annaSent,
      day: -4,
      time: '16:40',
      from: anna,
      to: [confirmed.mailOf(0)],
      cc: [confirmed.mailOf(2)],
      subject: 'Auftragsbestätigung',
      text: paragraphs(
        dear(confirmed.person(0), 'de'),
        'anbei unsere Auftragsbestätigung. Bitte prüfen Sie Mengen und Termine.',
        'Freundliche Grüße\nAnna Berger\nNordwind Handels GmbH',
      ),
      attachments: [
        {
          name: `Auftragsbestätigung_${confirmed.order().number}.txt`,
          contentType: 'text/plain',
          text: `Auftrag ${confirmed.order().number}\n${confirmed.order().subject}\n`,
        },
      ],
      expects: [refOf(confirmed.order())],
    },
    {
      key: 'order-boxes-missing',
      copies: copies.annaUnread,
      day: 0,
      time: '10:11',
      from: countsBoxes.mailOf(2),
      to: [anna],
      subject: `Two boxes missing, our ${boxes.theirNumber}`,
      text: paragraphs(
        'Hi Anna,',
        'The driver dropped off four boxes this morning, the packing list says six. Could you find out where the other two are? Photos to follow.',
        `Cheers\n${signature(countsBoxes, 2)}`,
      ),
      expects: [refOf(boxes)],
      hard: 'only the customer’s own number',
    },
    {
      key: 'order-new-address',
      copies: copies.anna,
      day: -3,
      time: '09:37',
      from: movesInAustria.mailOf(0),
      to: [anna],
      subject: 'Änderung der Lieferadresse',
      text: paragraphs(
        'Liebe Frau Berger,',
        `wir ziehen Ende des Monats um. Bitte liefern Sie alles aus ${movesInAustria.order().number} schon an die neue Adresse:`,
        `${movesInAustria.name}\nIndustriestraße 12a\n6020 Innsbruck`,
        `Herzliche Grüße\n${signature(movesInAustria, 0)}`,
      ),
      expects: [refOf(movesInAustria.order())],
    },
    {
      key: 'order-french',
      copies: copies.anna,
      day: -2,
      time: '11:26',
      from: buysInFrance.mailOf(0),
      to: [anna],
      subject: `Commande ${buysInFrance.order().number} / order confirmation`,
      text: paragraphs(
        'Bonjour Anna,',
        `Merci pour la confirmation. One question: is assembly included for “${buysInFrance.order().subject}”, or do we need our own people on site?`,
        `Bien cordialement\n${signature(buysInFrance, 0)}`,
      ),
      expects: [refOf(buysInFrance.order())],
    },
    {
      key: 'order-dutch',
      copies: copies.anna,
      day: -6,
      time: '14:50',
      from: buysInHolland.mailOf(1),
      to: ['Nordwind Vertrieb <vertrieb@nordwind.example>'],
      cc: [anna],
      subject: 'Pick-up instead of delivery',
      text: paragraphs(
        'Dear all,',
        `for ${buysInHolland.order().number} we would rather send our own truck next Thursday. Which dock, and until what time can we load?`,
        `Kind regards / Met vriendelijke groet\n${signature(buysInHolland, 1)}`,
      ),
      expects: [refOf(buysInHolland.order())],
    },
    {
      key: 'order-turkish',
      copies: copies.anna,
      day: -8,
      time: '08:19',
      from: buysInTurkey.mailOf(0),
      to: [anna],
      subject: 'Customs papers',
      text: paragraphs(
        'Dear Ms Berger,',
        `for the shipment of order no. ${buysInTurkey.order().number} our customs broker needs the A.TR certificate, HS codes and the gross weight (about 1.240,5 kg?). The truck leaves on ${sayDate(buysInTurkey.order().due ?? buysInTurkey.order().date, 'en')}.`,
        `Saygılarımla\n${signature(buysInTurkey, 0)}`,
      ),
      expects: [refOf(buysInTurkey.order())],
    },
    {
      key: 'order-polish-reply',
      copies: copies.annaSent,
      day: -7,
      time: '12:33',
      from: anna,
      to: [waitsInPoland.mailOf(0)],
      cc: [jonas],
      subject: `RE: ${waitsInPoland.order(0).number} late again?`,
      text: paragraphs(
        dear(waitsInPoland.person(0), 'en'),
        'I am sorry. Our supplier has confirmed Wednesday, and we ship on the same day.',
        'Best regards\nAnna Berger',
        quoted('en', {
          from: waitsInPoland.mailOf(0),
          to: anna,
          sent: 'Monday, 9:02',
          subject: `${waitsInPoland.order(0).number} late again?`,
          text: `After ${waitsInPoland.order(1).number} this is the second order that comes late. Please explain.\n\n${signature(waitsInPoland, 0)}`,
        }),
      ),
      expects: [refOf(waitsInPoland.order(0))],
    },
    {
      key: 'order-older-below',
      copies: copies.annaArchive,
      day: -12,
      time: '17:05',
      from: olderBelow.mailOf(0),
      to: [anna],
      subject: `AW: ${olderBelow.order(0).number}`,
      text: paragraphs(
        'Passt so, bitte so einbuchen.',
        `${olderBelow.person(0).firstName} ${olderBelow.person(0).lastName}`,
        quoted('de', {
          from: anna,
          to: olderBelow.mailOf(0),
          sent: 'Donnerstag, 10:12',
          subject: olderBelow.order(0).number,
          text: `Gleiche Konditionen wie bei ${olderBelow.order(1).number} und ${olderBelow.order(2).number}, also 30 Tage netto. Einverstanden?\n\nAnna Berger`,
        }),
      ),
      expects: [refOf(olderBelow.order(0))],
    },
    {
      key: 'order-long-history',
      copies: copies.anna,
      day: -2,
      time: '08:03',
      from: longHistory.mailOf(1),
      to: [anna],
      subject: 'AW: AW: Anlieferung',
      text: paragraphs(
        'Guten Morgen Frau Berger,',
        `jetzt geht es um ${longHistory.order(0).number}: Können wir die Ware am Freitag schon ab 6 Uhr annehmen?`,
        `Viele Grüße\n${signature(longHistory, 1)}`,
        `> Am Montag schrieb Anna Berger:\n> ${longHistory.order(1).number} ist unterwegs.\n>\n>> Und ${longHistory.order(2).number}?\n>>> ${longHistory.order(3).number} war letzte Woche da, danke.`,
      ),
      expects: [refOf(longHistory.order(0))],
      hard: 'three older numbers of the same customer quoted below',
    },
  ];
}
