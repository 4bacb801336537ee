import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { paragraphs } from './paragraphs.ts';
import { signature } from './signature.ts';

const { anna } = colleagues;

/** Numbers as people write them: spaced, glued, shortened, mistyped, between other numbers. */
export function numberMails(cast: DemoCast): DemoMail[] {
  const { spaced, lowerCase, glued, runningNumber, lineBreak, noPrefix, runningOrder } = cast;
  const { underscores, customerNumber, noisy, pasted, mistakesNumber, complains } = cast;
  const [, year = '', running = ''] = spaced.invoice().number.split('-');
  const pastedNumber = pasted.invoice().number.replaceAll('-', '-\u200b');
  return [
    {
      key: 'number-spaced',
      copies: copies.anna,
      day: -1,
      time: '09:03',
      from: spaced.mailOf(0),
      to: [anna],
      subject: `Frage zu RE ${year} ${running}`,
      text: `Hallo Frau Berger, wer hat bei Ihnen die Ware angenommen? Auf dem Beleg fehlt der Name.\n\n${signature(spaced, 0)}`,
      expects: [refOf(spaced.invoice())],
    },
    {
      key: 'number-lower-case',
      copies: copies.annaUnread,
      day: 0,
      time: '11:17',
      from: lowerCase.mailOf(2),
      to: [anna],
      subject: `${lowerCase.invoice().number.toLowerCase()} nicht bekommen`,
      text: `hallo frau berger, bitte nochmal als pdf, ist nicht angekommen. danke!\n\n${signature(lowerCase, 2)}`,
      expects: [refOf(lowerCase.invoice())],
    },
    {
      key: 'number-glued',
      copies: copies.anna,
      day: -3,
      time: '10:50',
      from: glued.mailOf(1),
      to: [anna],
      subject: 'Skonto',
      text: paragraphs(
        'Sehr geehrte Frau Berger,',
        `zu ${glued.invoice().number.replaceAll('-', '')}: Wir haben Skonto gezogen, obwohl die Frist um einen Tag überschritten war. Ist das in Ordnung?`,
        signature(glued, 1),
      ),
      expects: [refOf(glued.invoice())],
    },
    {
      key: 'number-running-part',
      copies: copies.annaUnread,
      day: 0,
      time: '08:10',
      from: runningNumber.mailOf(0),
      to: [anna],
      subject: `Rechnung Nr. ${runningNumber.invoice().number.slice(-5)}`,
      text: paragraphs(
        'Guten Morgen Frau Berger,',
        'die o. g. Rechnung geht an unsere Zentrale, nicht an uns. Bitte umschreiben.',
        `Gruß\n${signature(runningNumber, 0)}`,
      ),
      expects: [refOf(runningNumber.invoice())],
      hard: 'only the running part, which may be a customer’s number too',
    },
    {
      key: 'number-next-line',
      copies: copies.anna,
      day: -5,
      time: '14:14',
      from: lineBreak.mailOf(1),
      to: [anna],
      subject: 'Kontaktformular',
      text: `Ihre Nachricht:\nBitte rufen Sie mich zurück.\n\nRechnungsnummer:\n${lineBreak.invoice().number}\n\nTelefon:\n0911 472913-25`,
      expects: [refOf(lineBreak.invoice())],
    },
    {
      key: 'number-no-prefix',
      copies: copies.anna,
      day: -4,
      time: '11:58',
      from: noPrefix.mailOf(0),
      to: [anna],
      subject: `Auftrag ${noPrefix.order().number.slice(3)}`,
      text: `Hallo Frau Berger,\nbitte eine Woche später liefern, unsere Annahme ist wegen Inventur geschlossen.\n\n${signature(noPrefix, 0)}`,
      expects: [refOf(noPrefix.order())],
      hard: 'the number without its letters',
    },
    {
      key: 'number-running-order',
      copies: copies.anna,
      day: -7,
      time: '16:26',
      from: runningOrder.mailOf(2),
      to: [anna],
      subject: 'Nachfrage',
      text: paragraphs(
        'Hallo,',
        `Ihr Kollege wollte die Auftragsnummer wissen, das ist die ${runningOrder.order().number.slice(-5)}.`,
        signature(runningOrder, 2),
      ),
      expects: [refOf(runningOrder.order())],
      hard: 'only the running part, in the middle of a sentence',
    },
    {
      key: 'number-underscores',
      copies: copies.anna,
      day: -8,
      time: '12:44',
      from: underscores.mailOf(1),
      to: [anna],
      subject: 'unterschrieben zurück',
      text: 'siehe Anhang',
      attachments: [
        {
          name: `AB_${underscores.order().number.replaceAll('-', '_')}_signed.txt`,
          contentType: 'text/plain',
          text: 'unterschrieben\n',
        },
      ],
      expects: [refOf(underscores.order())],
      hard: 'underscores in an attachment’s name, next to other letters',
    },
    {
      key: 'number-of-customer',
      copies: copies.anna,
      day: -9,
      time: '10:20',
      from: 'Kanzlei Dr. Ostrowski <post@kanzlei-ostrowski.example>',
      to: [anna],
      subject: `Ihre Kundennummer ${customerNumber.fact.key}: neue Bankverbindung`,
      text: 'Sehr geehrte Damen und Herren,\n\nunsere Mandantin hat ihre Bank gewechselt. Bitte ändern Sie die Einzugsermächtigung ab dem 01.10.2026.\n\nMit freundlichen Grüßen\nOstrowski, Rechtsanwalt',
      expects: [customerNumber.ref],
      hard: 'a stranger who quotes a customer’s number',
    },
    {
      key: 'number-among-noise',
      copies: copies.anna,
      day: -2,
      time: '13:33',
      from: noisy.mailOf(0),
      to: [anna],
      subject: 'Frage',
      text: paragraphs(
        'Hallo Frau Berger,',
        `am 12.05.2026 haben wir 1.250,00 EUR angezahlt (Überweisung vom 13.5., 10:15 Uhr, IBAN DE02 1203 0000 0000 2020 51). In ${noisy.order().number} taucht das nicht auf. Bitte prüfen, notfalls anrufen: 0171/4729135 oder +49 (0)911 472913-25.`,
        `${signature(noisy, 0)}\n90402 Nürnberg\nKd.-Nr. ${noisy.fact.key}\nAmtsgericht HRB 10023, Steuernr. 143/155/20334`,
      ),
      expects: [refOf(noisy.order())],
      hard: 'dates, amounts, accounts and telephone numbers all around',
    },
    {
      key: 'number-pasted',
      copies: copies.anna,
      day: -6,
      time: '15:04',
      from: pasted.mailOf(2),
      to: [anna],
      subject: 'Zahlungsziel',
      text: `Guten Tag,\n\ngilt für ${pastedNumber} schon das neue Zahlungsziel von 45 Tagen?\n\n${signature(pasted, 2)}`,
      expects: [refOf(pasted.invoice())],
      hard: 'zero-width spaces inside, as a copy from a web page has them',
    },
    {
      key: 'number-mistaken',
      copies: copies.anna,
      day: -3,
      time: '09:55',
      from: mistakesNumber.mailOf(0),
      to: [anna],
      subject: `Rechnung ${complains.invoice().number}`,
      text: `Sehr geehrte Frau Berger,\n\ndiese Rechnung haben wir nie bekommen. Kann es sein, dass Sie sich in der Nummer vertan haben? Bitte melden Sie sich.\n\n${signature(mistakesNumber, 0)}`,
      expects: [mistakesNumber.ref, refOf(mistakesNumber.person(0))],
      hard: 'the number is another customer’s',
    },
  ];
}
