import type { DemoCast } from '../cast/DemoCast.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** What belongs to no record, however many numbers are in it. */
export function strangerMails({ stranger, runningOrder, runningNumber }: DemoCast): DemoMail[] {
  return [
    {
      key: 'stranger-other-company',
      copies: copies.anna,
      day: -4,
      time: '13:01',
      from: stranger.mailOf(0),
      to: [anna],
      subject: 'Anfrage',
      text: `Guten Tag\n\nSüdwind hat uns an Sie verwiesen. Führen Sie auch Förderbänder?\n\nFreundliche Grüsse\n${signature(stranger, 0)}`,
      // A customer of Südwind; Anna works in Nordwind here.
      expects: [],
    },
    {
      key: 'newsletter',
      copies: copies.both,
      day: -5,
      time: '06:00',
      from: 'Messe Hannover <newsletter@messe.example>',
      to: ['Branchenverteiler <branche@messe.example>'],
      subject: 'Die Fachmesse für Antriebstechnik öffnet in 30 Tagen',
      text: 'Sichern Sie sich jetzt Ihr Ticket zur Fachmesse für Antriebstechnik.',
      html: '<div style="background:#eef4f5;padding:24px"><h1 style="margin:0 0 8px">In 30 Tagen ist es so weit</h1><p>Sichern Sie sich jetzt Ihr Ticket zur Fachmesse für Antriebstechnik.</p><p><a href="https://messe.example/tickets">Zu den Tickets</a></p></div><script>document.title = "broken out"</script><img src="x" onerror="document.title = \'broken out\'">',
      expects: [],
    },
    {
      key: 'stranger-spam-invoice',
      copies: copies.anna,
      day: -1,
      time: '03:12',
      from: 'Inkasso Zentrale <zahlung@inkasso-zentrale.example>',
      to: [anna],
      subject: 'LETZTE MAHNUNG Rechnung 884512 - sofort handeln!',
      text: 'Sehr geehrter Kunde Anna Berger,\n\nIhr Konto weist einen Fehlbetrag von 412,90 EUR auf. Aktenzeichen 77-4410-9. Öffnen Sie den Anhang.',
      attachments: [{ name: 'Rechnung_884512.zip', contentType: 'application/zip', text: 'PK' }],
      expects: [],
    },
    {
      key: 'stranger-parcel',
      copies: copies.jonas,
      day: -2,
      time: '05:58',
      from: 'Paketdienst <noreply@paketdienst.example>',
      to: [jonas],
      subject: 'Ihr Paket 00340434161094042557 kommt heute',
      text: 'Zustellung zwischen 11:30 und 13:30 Uhr. Sendungsnummer 00340434161094042557, PIN 4711.',
      expects: [],
    },
    {
      key: 'stranger-hotel',
      copies: copies.anna,
      day: -9,
      time: '22:40',
      from: 'Hotel am Ring <reservierung@hotel-am-ring.example>',
      to: [anna],
      subject: `Ihre Buchungsnummer ${runningOrder.order().number.slice(-5)}`,
      text: 'Wir freuen uns auf Sie: 14.10. bis 17.10.2026, 3 Nächte, 412,00 EUR.',
      expects: [],
      hard: 'the booking’s number is the end of an order’s',
    },
    {
      key: 'stranger-ticket',
      copies: copies.jonas,
      day: -6,
      time: '08:00',
      from: 'Helpdesk <ticket@it-service.example>',
      to: [jonas],
      subject: `[Ticket #${runningNumber.invoice().number.slice(-5)}] Drucker druckt nicht`,
      text: 'Ihr Ticket wurde geschlossen. Bewerten Sie unseren Service!',
      expects: [],
      hard: 'the ticket’s number is the end of an invoice’s',
    },
    {
      key: 'stranger-application',
      copies: copies.anna,
      day: -11,
      time: '18:56',
      from: 'Deniz Aksoy <deniz.aksoy.97@freemail.example>',
      to: [anna],
      subject: 'Bewerbung als Sachbearbeiter Vertrieb (m/w/d)',
      text: 'Sehr geehrte Frau Berger,\n\nanbei meine Bewerbung. Geboren am 17.03.1997, verfügbar ab 01.11.2026, erreichbar unter 0176/47291354.\n\nDeniz Aksoy',
      attachments: [{ name: 'Lebenslauf_2026.txt', contentType: 'text/plain', text: '1997\n' }],
      expects: [],
    },
  ];
}
