import type { DemoCast } from '../cast/DemoCast.ts';
import type { DemoFirm } from '../cast/DemoFirm.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { paragraphs } from './paragraphs.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** People: second addresses, freemail, new colleagues, groups of firms, crowds. */
export function peopleMails(cast: DemoCast): DemoMail[] {
  const { writesFromHome, callsFromHome, smallFirm, smallFirmAbroad, newColleague, newBuyer } =
    cast;
  const { hansen, voss, shared, wantsQuote, noSubject, mailing, quotedTo, asksFrance } = cast;
  const home = atHome(writesFromHome);
  const homeAbroad = atHome(callsFromHome);
  const [hansenFreight, hansenHouses, hansenPort] = three(hansen);
  const [, vossService] = [voss[0], voss.at(-1) ?? hansenFreight];
  const sharedFirm = shared.firms[1];
  const [sharedHere, sharedThere] = shared.persons;
  return [
    {
      key: 'people-second-address',
      copies: copies.anna,
      day: -1,
      time: '21:16',
      from: home.written,
      to: [anna],
      subject: 'Rückruf morgen?',
      text: `Liebe Frau Berger, ich bin gerade unterwegs und komme nicht an mein Postfach. Können Sie mich morgen früh anrufen?\n\n${home.name}\nVon meinem Telefon gesendet`,
      expects: [refOf(home.person), writesFromHome.ref],
      hard: 'a private address that the ERP knows as the second one',
    },
    {
      key: 'people-second-address-abroad',
      copies: copies.anna,
      day: -5,
      time: '20:41',
      from: homeAbroad.written,
      to: [anna],
      subject: 'Tomorrow',
      text: `Hi Anna, my train is cancelled, so I will join by phone. Same number as always.\n\n${homeAbroad.name}`,
      expects: [refOf(homeAbroad.person), callsFromHome.ref],
      hard: 'a private address that the ERP knows as the second one',
    },
    {
      key: 'people-small-firm',
      copies: copies.anna,
      day: -2,
      time: '19:08',
      from: smallFirm.mailOf(0),
      to: [anna],
      subject: 'Öffnungszeiten',
      text: `Hallo Frau Berger,\n\nkönnen wir am Samstag noch abholen?\n\nViele Grüße\n${signature(smallFirm, 0)}`,
      expects: [smallFirm.ref, refOf(smallFirm.person(0))],
      hard: 'a customer with a freemail address',
    },
    {
      key: 'people-small-firm-order',
      copies: copies.anna,
      day: -4,
      time: '18:22',
      from: smallFirmAbroad.mailOf(1),
      to: [anna],
      subject: `Order ${smallFirmAbroad.order().number}`,
      text: `Hello,\n\nplease send the tracking number.\n\nThank you\n${signature(smallFirmAbroad, 1)}`,
      expects: [refOf(smallFirmAbroad.order())],
    },
    {
      key: 'freemail-question',
      copies: copies.anna,
      day: -3,
      time: '19:47',
      from: 'Miriam Vogt <miriam.vogt@freemail.example>',
      to: [anna],
      subject: 'Ersatzteil für Standbohrmaschine',
      text: 'Hallo,\n\nich habe vor Jahren bei Ihnen eine Standbohrmaschine gekauft und suche dafür einen Keilriemen. Haben Sie so etwas noch?\n\nDanke und Gruß\nMiriam Vogt',
      expects: [],
    },
    {
      key: 'people-freemail-stranger-order',
      copies: copies.anna,
      day: -6,
      time: '20:05',
      from: 'Timo R. <timo.r.82@freemail.example>',
      to: [anna],
      subject: 'Montage',
      text: `Moin, ich bin der Monteur von der Baustelle (${newBuyer.name}), Auftrag ${newBuyer.order().number}. Wo sollen die Paletten hin?`,
      expects: [refOf(newBuyer.order())],
      hard: 'a stranger with a freemail address',
    },
    {
      key: 'people-new-colleague',
      copies: copies.annaUnread,
      day: 0,
      time: '09:48',
      from: `Lina Ostermann <l.ostermann@${newColleague.fact.domain ?? ''}>`,
      to: [anna],
      subject: 'Ihre neue Ansprechpartnerin',
      text: `Sehr geehrte Frau Berger,\n\nseit 1. September verantworte ich hier den Einkauf. Gern würde ich Sie bald kennenlernen.\n\nMit freundlichen Grüßen\nLina Ostermann\n${newColleague.name}`,
      expects: [newColleague.ref],
      hard: 'nobody in the ERP has this address; only its domain is known',
    },
    {
      key: 'people-new-buyer',
      copies: copies.anna,
      day: -7,
      time: '09:18',
      from: `einkauf@${newBuyer.fact.domain ?? ''} <einkauf@${newBuyer.fact.domain ?? ''}>`,
      to: [anna],
      subject: `AB ${newBuyer.order().number}`,
      text: 'Bitte um Auftragsbestätigung bis morgen.\n\nEinkauf',
      expects: [refOf(newBuyer.order())],
    },
    {
      key: 'people-group-known',
      copies: copies.anna,
      day: -5,
      time: '10:02',
      from: hansenHouses.mailOf(0),
      to: [anna],
      subject: 'Termin nächste Woche',
      text: `Hallo Frau Berger,\n\npasst Ihnen Dienstag, 10 Uhr? Ich komme zu Ihnen.\n\n${signature(hansenHouses, 0)}`,
      expects: [hansenHouses.ref, refOf(hansenHouses.person(0))],
      hard: 'three customers share the mail domain',
    },
    {
      key: 'people-group-stranger',
      copies: copies.anna,
      day: -8,
      time: '11:11',
      from: `Ole Hinrichs <ole.hinrichs@${hansenPort.fact.domain ?? ''}>`,
      to: [anna],
      subject: 'Zollpapiere',
      text: `Moin Frau Berger,\n\nwer kümmert sich bei Ihnen um die Ausfuhr?\n\nOle Hinrichs\n${hansenPort.name}`,
      expects: [hansenPort.ref],
      hard: 'a stranger; three customers share the mail domain, the signature says which',
    },
    {
      key: 'people-group-order',
      copies: copies.anna,
      day: -9,
      time: '13:52',
      from: `Werkstatt <werkstatt@${vossService.fact.domain ?? ''}>`,
      to: [anna],
      subject: `${vossService.order().number}, Restlieferung`,
      text: 'Hallo, es fehlen noch 4 Stück. Wann?\n\nWerkstatt Voß',
      expects: [refOf(vossService.order())],
    },
    {
      key: 'people-two-firms-order',
      copies: copies.anna,
      day: -10,
      time: '08:36',
      from: `${sharedThere.firstName} ${sharedThere.lastName} <${sharedThere.mail}>`,
      to: [anna],
      subject: `Freigabe ${sharedFirm.order().number}`,
      text: `Guten Tag Frau Berger,\n\nfreigegeben.\n\n${sharedThere.firstName} ${sharedThere.lastName}\nim Auftrag der ${sharedFirm.name}`,
      expects: [refOf(sharedFirm.order())],
      hard: 'somebody who works for two customers',
    },
    {
      key: 'people-two-firms',
      copies: copies.anna,
      day: -11,
      time: '14:29',
      from: `${sharedHere.firstName} ${sharedHere.lastName} <${sharedHere.mail}>`,
      to: [anna],
      subject: 'Kurze Frage',
      text: `Liebe Frau Berger, haben Sie am Freitag Zeit für ein Telefonat?\n\n${sharedHere.firstName} ${sharedHere.lastName}`,
      expects: [refOf(sharedHere), refOf(sharedThere), shared.firms[0].ref, shared.firms[1].ref],
    },
    {
      key: 'people-quotation',
      copies: copies.anna,
      day: -2,
      time: '10:12',
      from: wantsQuote.mailOf(0),
      to: [anna],
      subject: 'Request for quotation: 60 terminal blocks',
      text: paragraphs(
        dearAnna,
        'please quote 60 terminal blocks, type KB-16, delivered to our warehouse. We would need them by the end of next month. Our last price was EUR 4.85.',
        `Kind regards\n${signature(wantsQuote, 0)}`,
      ),
      expects: [wantsQuote.ref, refOf(wantsQuote.person(0))],
    },
    {
      key: 'people-offer-sent',
      copies: copies.annaSent,
      day: -6,
      time: '13:08',
      from: anna,
      to: [quotedTo.mailOf(1)],
      subject: 'Unser Angebot AN-2026-0061',
      text: paragraphs(
        dear(quotedTo.person(1), 'de'),
        'wie besprochen erhalten Sie unser Angebot AN-2026-0061, gültig bis 31.10.2026.',
        'Freundliche Grüße\nAnna Berger',
      ),
      // Offers are not in this ERP.
      expects: [quotedTo.ref, refOf(quotedTo.person(1))],
    },
    {
      key: 'people-french-question',
      copies: copies.anna,
      day: -12,
      time: '16:48',
      from: asksFrance.mailOf(2),
      to: [anna],
      cc: [asksFrance.mailOf(0)],
      subject: 'Visite à Nuremberg',
      text: `Bonjour Madame,\n\nnous serons au salon du 14 au 17 octobre. Pouvons-nous passer vous voir ?\n\nCordialement\n${signature(asksFrance, 2)}`,
      expects: [asksFrance.ref, refOf(asksFrance.person(2))],
    },
    {
      key: 'no-subject',
      copies: copies.anna,
      day: -3,
      time: '12:30',
      from: noSubject.mailOf(1),
      to: [anna],
      subject: '',
      text: `Sorry, hatte vorhin aufgelegt. Rufen Sie mich bitte kurz zurück? Danke, ${noSubject.person(1).lastName}`,
      expects: [noSubject.ref, refOf(noSubject.person(1))],
      hard: 'no subject, hardly any text',
    },
    {
      key: 'people-mailing',
      copies: copies.anna,
      day: -13,
      time: '11:00',
      from: mailing.mailOf(0),
      to: [
        anna,
        ...[wantsQuote, quotedTo, noSubject, newBuyer, hansenFreight].map((firm) => firm.mailOf(0)),
      ],
      cc: [
        ...[newColleague, sharedFirm, smallFirm, asksFrance].map((firm) => firm.mailOf(0)),
        ...Array.from({ length: 14 }, (_, n) => `Gast ${n + 1} <gast${n + 1}@sommerfest.example>`),
      ],
      subject: 'Einladung zum Sommerfest',
      text: `Liebe Geschäftsfreunde,\n\nwir laden herzlich ein: Samstag, 26.09., ab 15 Uhr auf unserem Hof.\n\n${signature(mailing, 0)}`,
      expects: [mailing.ref, refOf(mailing.person(0))],
      hard: 'two dozen recipients, many of them customers',
    },
    {
      key: 'people-introduction',
      copies: copies.annaToJonas,
      day: -14,
      time: '15:20',
      from: anna,
      to: [quotedTo.mailOf(0)],
      cc: [jonas, hansenFreight.mailOf(0)],
      subject: 'Kontakt zur Spedition',
      text: paragraphs(
        dear(quotedTo.person(0), 'de'),
        `in Kopie ${hansenFreight.person(0).firstName} ${hansenFreight.person(0).lastName} von ${hansenFreight.name}. Bitte stimmen Sie die Anlieferung direkt ab.`,
        'Freundliche Grüße\nAnna Berger',
      ),
      expects: [quotedTo.ref, refOf(quotedTo.person(0))],
    },
  ];
}

const dearAnna = 'Dear Ms Berger,';

/** Somebody of the firm who has a second address, as writing from there. */
function atHome(firm: DemoFirm) {
  const person = firm.fact.persons.find(({ secondMail }) => secondMail !== null) ?? firm.person(0);
  const name = `${person.firstName} ${person.lastName}`;
  return { person, name, written: `${name} <${person.secondMail ?? person.mail}>` };
}

function three(firms: readonly DemoFirm[]): [DemoFirm, DemoFirm, DemoFirm] {
  const [a, b, c] = firms;
  if (a === undefined || b === undefined || c === undefined) {
    throw new RangeError('The demo ERP’s first group has three firms.');
  }
  return [a, b, c];
}
