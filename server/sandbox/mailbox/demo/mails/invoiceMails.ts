import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { paragraphs } from './paragraphs.ts';
import { sayAmount } from './sayAmount.ts';
import { sayDate } from './sayDate.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** Invoices: paid, disputed, reminded, and what banks and machines write about them. */
export function invoiceMails(cast: DemoCast): DemoMail[] {
  const { remits, partPayer, paysInPoland, paysInSwitzerland, disputesInHolland, overdue } = cast;
  const { paysTwice, fileName, complains, creditNote, statement, onHoliday, bankTransfer } = cast;
  const remitted = remits.unpaidInvoice();
  const part = partPayer.unpaidInvoice();
  const reminded = overdue.unpaidInvoice();
  const bank = bankTransfer.invoice();
  return [
    {
      key: 'invoice-remittance',
      copies: copies.annaUnread,
      day: 0,
      time: '07:58',
      from: remits.mailOf(2),
      to: [anna],
      subject: `Invoice ${remitted.number} – remittance advice`,
      text: paragraphs(
        'Hi Anna,',
        `We have paid invoice ${remitted.number} today, less the 2% early payment discount we agreed. The remittance advice is attached.`,
        'Could you confirm once it has arrived?',
        `Best wishes,\n${signature(remits, 2)}`,
      ),
      html: `<p>Hi Anna,</p><p>We have paid invoice <strong>${remitted.number}</strong> today, less the 2% early payment discount we agreed. The remittance advice is attached.</p><p>Could you confirm once it has arrived?</p><p>Best wishes,<br>${signature(remits, 2).replaceAll('\n', '<br>')}</p>`,
      attachments: [
        {
          name: `Remittance ${remitted.number}.txt`,
          contentType: 'text/plain',
          text: `Remittance advice\nInvoice ${remitted.number}\n${sayAmount(remitted.open, 'en')}\n`,
        },
      ],
      expects: [refOf(remitted)],
    },
    {
      key: 'invoice-part-payment',
      copies: copies.anna,
      day: -3,
      time: '14:22',
      from: partPayer.mailOf(2),
      to: [anna],
      subject: 'Ratenzahlung',
      text: paragraphs(
        'Sehr geehrte Frau Berger,',
        `wie telefonisch besprochen zahlen wir ${part.number} in drei Raten. Offen sind jetzt noch ${sayAmount(part.open, 'de')}, die nächste Rate kommt zum Monatsende.`,
        `Danke für Ihr Entgegenkommen!\n${signature(partPayer, 2)}`,
      ),
      expects: [refOf(part)],
    },
    {
      key: 'invoice-polish',
      copies: copies.anna,
      day: -4,
      time: '10:08',
      from: paysInPoland.mailOf(1),
      to: [anna],
      subject: `Faktura ${paysInPoland.invoice().number} - VAT`,
      text: paragraphs(
        'Dzień dobry, dear Ms Berger,',
        'your invoice shows German VAT, but this is an intra-community supply. Please send a corrected one; our VAT ID is on file.',
        `Z poważaniem\n${signature(paysInPoland, 1)}`,
      ),
      expects: [refOf(paysInPoland.invoice())],
    },
    {
      key: 'invoice-swiss',
      copies: copies.anna,
      day: -9,
      time: '16:01',
      from: paysInSwitzerland.mailOf(0),
      to: [anna],
      subject: 'Frage zu Ihrer Faktura',
      text: paragraphs(
        'Grüezi Frau Berger',
        `Auf der Faktura ${paysInSwitzerland.invoice().number} vom ${sayDate(paysInSwitzerland.invoice().date, 'de')} fehlt unser Skonto. Können wir den Betrag von CHF 1'234.50 direkt abziehen, oder schicken Sie eine neue?`,
        `Freundliche Grüsse\n${signature(paysInSwitzerland, 0)}`,
      ),
      expects: [refOf(paysInSwitzerland.invoice())],
    },
    {
      key: 'invoice-two-disputed',
      copies: copies.anna,
      day: -10,
      time: '12:12',
      from: disputesInHolland.mailOf(0),
      to: [anna],
      subject: 'Two invoices we cannot accept',
      text: paragraphs(
        'Dear Ms Berger,',
        `Invoices ${disputesInHolland.invoice(0).number} and ${disputesInHolland.invoice(1).number} both charge freight. We agreed delivery free of charge above EUR 2,000.00. Please cancel the freight on both.`,
        `Kind regards\n${signature(disputesInHolland, 0)}`,
      ),
      expects: [refOf(disputesInHolland.invoice(0)), refOf(disputesInHolland.invoice(1))],
    },
    {
      key: 'invoice-reminder-sent',
      copies: copies.annaSent,
      day: -6,
      time: '09:00',
      from: anna,
      to: [overdue.mailOf(0)],
      subject: 'Zahlungserinnerung',
      text: paragraphs(
        dear(overdue.person(0), 'de'),
        `unsere Rechnung ${reminded.number} über ${sayAmount(reminded.amount, 'de')} war am ${sayDate(reminded.due ?? reminded.date, 'de')} fällig. Bitte überweisen Sie den Betrag in den nächsten zehn Tagen auf unser Konto DE89 3704 0044 0532 0130 00.`,
        'Freundliche Grüße\nAnna Berger',
      ),
      expects: [refOf(reminded)],
    },
    {
      key: 'invoice-paid-twice',
      copies: copies.anna,
      day: -1,
      time: '10:44',
      from: paysTwice.mailOf(2),
      to: [anna],
      cc: [paysTwice.mailOf(0)],
      subject: `${paysTwice.invoice().number} doppelt bezahlt`,
      text: paragraphs(
        'Hallo,',
        `uns ist ein Fehler passiert: ${sayAmount(paysTwice.invoice().amount, 'de')} gingen am Montag und am Dienstag raus. Bitte eine Überweisung zurück.`,
        `Danke und Gruß\n${signature(paysTwice, 2)}`,
      ),
      expects: [refOf(paysTwice.invoice())],
    },
    {
      key: 'invoice-attachment-name',
      copies: copies.annaUnread,
      day: -1,
      time: '08:55',
      from: fileName.mailOf(1),
      to: [anna],
      subject: 'Rückfrage',
      text: paragraphs(
        'Guten Tag Frau Berger,',
        'können Sie sich das bitte ansehen? Position 3 haben wir so nicht bestellt.',
        `Mit freundlichen Grüßen\n${signature(fileName, 1)}`,
      ),
      attachments: [
        {
          name: `Scan_${fileName.invoice().number.toLowerCase()}_mit_Notizen.txt`,
          contentType: 'text/plain',
          text: 'Position 3: nicht bestellt\n',
        },
      ],
      expects: [refOf(fileName.invoice())],
      hard: 'the number stands in the attachment’s name only, in lower case',
    },
    {
      key: 'invoice-complaint',
      copies: copies.bothUnread,
      day: -2,
      time: '15:36',
      from: complains.mailOf(0),
      to: [anna],
      cc: [jonas],
      subject: 'Reklamation: beschädigte Ware',
      text: paragraphs(
        'Sehr geehrte Damen und Herren,',
        `die Lieferung zu ${complains.order().number} kam mit zwei eingedrückten Kartons an. Bis zur Klärung halten wir die Rechnung ${complains.invoice().number} zurück.`,
        `Mit freundlichen Grüßen\n${signature(complains, 0)}`,
      ),
      attachments: [
        { name: 'IMG_20260907_143012.txt', contentType: 'text/plain', text: 'Karton 1\n' },
        { name: 'IMG_20260907_143044.txt', contentType: 'text/plain', text: 'Karton 2\n' },
      ],
      expects: [refOf(complains.order()), refOf(complains.invoice())],
    },
    {
      key: 'invoice-credit-note',
      copies: copies.anna,
      day: -11,
      time: '09:29',
      from: creditNote.mailOf(2),
      to: [anna],
      subject: 'Gutschrift',
      text: paragraphs(
        'Guten Morgen,',
        `wann bekommen wir die Gutschrift zu ${creditNote.invoice(1).number}? In der letzten Rechnung (${creditNote.invoice(0).number}) ist sie auch nicht abgezogen.`,
        `Viele Grüße\n${signature(creditNote, 2)}`,
      ),
      expects: [refOf(creditNote.invoice(1))],
      hard: 'two invoices; the second is only mentioned',
    },
    {
      key: 'invoice-statement-sent',
      copies: copies.annaSent,
      day: -14,
      time: '17:18',
      from: anna,
      to: [statement.mailOf(1)],
      subject: 'Ihr Kontoauszug bei Nordwind',
      text: paragraphs(
        dear(statement.person(1), 'de'),
        'anbei der gewünschte Kontoauszug mit allen Bewegungen der letzten Monate:',
        statement.fact.invoices
          .slice(0, 3)
          .map(
            ({ number, date, amount }) =>
              `${sayDate(date, 'de')}  ${number}  ${sayAmount(amount, 'de')}`,
          )
          .join('\n'),
        'Freundliche Grüße\nAnna Berger',
      ),
      // About the account as a whole: the customer, or whom it was sent to.
      expects: [statement.ref, refOf(statement.person(1))],
      hard: 'three invoices listed, but about none of them',
    },
    {
      key: 'invoice-out-of-office',
      copies: copies.anna,
      day: -6,
      time: '09:01',
      from: onHoliday.mailOf(0),
      to: [anna],
      subject: `Automatische Antwort: Mahnung ${onHoliday.unpaidInvoice().number}`,
      text: 'Ich bin bis einschließlich 21.09. nicht im Haus. Ihre Mail wird nicht weitergeleitet. In dringenden Fällen: 0911/472913-0.',
      expects: [refOf(onHoliday.unpaidInvoice())],
    },
    {
      key: 'invoice-bank-advice',
      copies: copies.anna,
      day: -5,
      time: '06:15',
      from: 'Sparbank Geschäftskunden <avis@sparbank.example>',
      to: [anna],
      subject: 'Umsatzbenachrichtigung',
      text: `Zahlungseingang auf Konto DE89 3704 0044 0532 0130 00\nBetrag: +${sayAmount(bank.amount, 'de')}\nAuftraggeber: ${bankTransfer.name.toUpperCase()}\nIBAN: AT61 1904 3002 3457 3201\nVerwendungszweck: ${bank.number} ABZGL 2PCT SKONTO DATUM 07.09.2026, 14.25 UHR\nReferenz: 2026090714250098812`,
      expects: [refOf(bank)],
      hard: 'from a bank that is no customer, between account numbers',
    },
  ];
}
