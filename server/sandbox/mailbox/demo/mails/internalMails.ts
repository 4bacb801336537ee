import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { paragraphs } from './paragraphs.ts';
import { quoted } from './quoted.ts';
import { signature } from './signature.ts';

const { anna, jonas, miriam } = colleagues;

/** Between colleagues, and from carriers and machines in the middle. */
export function internalMails(cast: DemoCast): DemoMail[] {
  const { waitsInside, forwardedInside, paidInside, carried, forwards, returns, ships, brenner } =
    cast;
  const carrier = 'Disposition <dispo@eilgut-sued.example>';
  return [
    {
      key: 'internal-waiting',
      copies: copies.jonasToAnna,
      day: -1,
      time: '08:27',
      from: jonas,
      to: [anna],
      subject: `${waitsInside.order().number} – Material da`,
      text: `Hallo Anna,\n\nfür ${waitsInside.name} ist jetzt alles da, du kannst den Termin bestätigen.\n\nJonas`,
      expects: [refOf(waitsInside.order())],
    },
    {
      key: 'internal-forecast',
      copies: [
        { mailbox: 'anna', folder: 'inbox', categories: ['Blue category'] },
        { mailbox: 'jonas', folder: 'sent' },
      ],
      day: -4,
      time: '09:15',
      from: jonas,
      to: [anna],
      subject: 'Bestellvorschlag nächstes Quartal',
      text: 'Hallo Anna,\n\nkannst du mir bis Freitag sagen, welche Mengen du bei deinen zehn größten Kunden erwartest? Dann plane ich die Bestellungen.\n\nJonas',
      attachments: [
        {
          name: 'Bestellvorschlag.csv',
          contentType: 'text/csv',
          text: 'Artikel;Menge\nSL-80;48\nKB-16;60\n',
        },
      ],
      expects: [],
    },
    {
      key: 'internal-lunch',
      copies: copies.annaToJonas,
      day: -2,
      time: '11:40',
      from: anna,
      to: [jonas],
      cc: [miriam],
      subject: 'Mittag?',
      text: '12:15 unten? Kantine hat heute Linsen.',
      expects: [],
    },
    {
      key: 'internal-forward',
      copies: copies.annaToJonas,
      day: -5,
      time: '16:33',
      from: anna,
      to: [jonas],
      subject: 'WG: Sonderfarbe',
      text: paragraphs(
        'Jonas, geht das vom Lieferanten her?',
        'Anna',
        quoted('de', {
          from: forwardedInside.mailOf(0),
          to: anna,
          sent: 'Mittwoch, 15:10',
          subject: 'Sonderfarbe',
          text: `Hallo Frau Berger,\n\nkönnten wir beim nächsten Mal RAL 7016 bekommen?\n\n${signature(forwardedInside, 0)}`,
        }),
      ),
      expects: [forwardedInside.ref, refOf(forwardedInside.person(0))],
      hard: 'between colleagues; only the quoted header names the customer',
    },
    {
      key: 'internal-paid',
      copies: copies.anna,
      day: -6,
      time: '10:19',
      from: miriam,
      to: [anna],
      subject: 'Zahlungseingang',
      text: `Liebe Anna,\n\nRechnung ${paidInside.invoice().number.slice(-5)} (${paidInside.name}) ist heute gekommen.\n\nMiriam`,
      expects: [refOf(paidInside.invoice())],
      hard: 'between colleagues; only the running part of the number',
    },
    {
      key: 'internal-scan',
      copies: copies.anna,
      day: -7,
      time: '07:12',
      from: 'Scanner Erdgeschoss <scanner@nordwind.example>',
      to: [anna],
      subject: 'Message from KM_C258',
      text: '',
      attachments: [
        {
          name: `${brenner.order(2).number}.txt`,
          contentType: 'text/plain',
          text: 'Lieferschein, unterschrieben\n',
        },
      ],
      expects: [refOf(brenner.order(2))],
      hard: 'from a machine, no text; only the attachment’s name',
    },
    {
      key: 'carrier-pickup',
      copies: copies.both,
      day: -3,
      time: '06:44',
      from: carrier,
      to: [anna, jonas],
      subject: 'Abholung morgen',
      text: `Sendung 00340434161094042557\nEmpfänger: ${carried.name}, ${carried.fact.town}\nIhr Auftrag: ${carried.order().number}\nColli: 4, Gewicht: 312,5 kg\nFahrer: 0151 47291354\n\nEilgut Süd, 10115 Berlin`,
      expects: [refOf(carried.order())],
      hard: 'from a carrier that no record knows, a post code that is a customer’s number',
    },
    {
      key: 'carrier-supplier-and-customer',
      copies: copies.jonas,
      day: -8,
      time: '15:09',
      from: ships.mailOf(1),
      to: [jonas],
      cc: [carried.mailOf(0), anna],
      subject: 'Direktlieferung',
      text: `Hallo Herr Keller,\n\nwir liefern ${ships.purchase().number} wie gewünscht direkt an den Kunden (in Kopie).\n\n${signature(ships, 1)}`,
      expects: [refOf(ships.purchase())],
    },
    {
      key: 'forward-from-customer',
      copies: copies.anna,
      day: -9,
      time: '17:44',
      from: forwards.mailOf(0),
      to: [anna],
      subject: 'WG: Rückmeldung der Montage',
      text: paragraphs(
        'Liebe Frau Berger, zur Kenntnis.',
        `${forwards.person(0).firstName} ${forwards.person(0).lastName}`,
        quoted('de', {
          from: 'Bauleitung <bauleitung@montage-nord.example>',
          to: forwards.mailOf(0),
          sent: 'Dienstag, 17:02',
          subject: 'Rückmeldung der Montage',
          text: `Bei ${forwards.order().number} passen die Bohrungen nicht. Wir brauchen Ersatz bis Donnerstag.`,
        }),
      ),
      expects: [refOf(forwards.order())],
    },
    {
      key: 'undeliverable',
      copies: copies.anna,
      day: -10,
      time: '09:02',
      from: 'Mail Delivery System <postmaster@nordwind.example>',
      to: [anna],
      subject: `Unzustellbar: Rücksendung zu ${returns.order().number}`,
      text: `Ihre Nachricht konnte nicht zugestellt werden.\n\n550 5.1.1 <alt.${returns.person(0).mail}>: user unknown\nDiagnose-ID: 7f3a-20261-b2`,
      expects: [refOf(returns.order())],
    },
  ];
}
