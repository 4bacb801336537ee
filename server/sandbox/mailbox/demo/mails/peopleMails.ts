import type { DemoCast } from '../cast/DemoCast.ts';
import type { DemoFirm } from '../cast/DemoFirm.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { paragraphs } from './paragraphs.ts';
import { signature } from './signature.ts';

const { anna } = colleagues;

/** People: second addresses, freemail, new colleagues, no subject. */
export function peopleMails(cast: DemoCast): DemoMail[] {
  const { writesFromHome, callsFromHome, smallFirm, smallFirmAbroad, newColleague, newBuyer } =
    cast;
  const { wantsQuote, noSubject, quotedTo, asksFrance } = cast;
  const home = atHome(writesFromHome);
  const homeAbroad = atHome(callsFromHome);
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
  ];
}

const dearAnna = 'Dear Ms Berger,';

/** Somebody of the firm who has a second address, as writing from there. */
function atHome(firm: DemoFirm) {
  const person = firm.fact.persons.find(({ secondMail }) => secondMail !== null) ?? firm.person(0);
  const name = `${person.firstName} ${person.lastName}`;
  return { person, name, written: `${name} <${person.secondMail ?? person.mail}>` };
}
