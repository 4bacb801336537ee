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

/** More than one firm on a mail: groups, somebody who works for two, invitations to many. */
export function crowdMails(cast: DemoCast): DemoMail[] {
  const { hansen, voss, shared, wantsQuote, noSubject, mailing, quotedTo, asksFrance } = cast;
  const { newBuyer, newColleague, smallFirm } = cast;
  const [hansenFreight, hansenHouses, hansenPort] = three(hansen);
  const vossService = voss.at(-1) ?? hansenFreight;
  const sharedFirm = shared.firms[1];
  const [sharedHere, sharedThere] = shared.persons;
  return [
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

function three(firms: readonly DemoFirm[]): [DemoFirm, DemoFirm, DemoFirm] {
  const [a, b, c] = firms;
  if (a === undefined || b === undefined || c === undefined) {
    throw new RangeError('The demo ERP’s first group has three firms.');
  }
  return [a, b, c];
}
