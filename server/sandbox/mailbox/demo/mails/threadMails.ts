import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { dear } from './dear.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** Conversations whose first mail a colleague has linked: the answers say hardly anything. */
export function threadMails({ dock, fitters, visits }: DemoCast): DemoMail[] {
  const project = visits.project();
  return [
    {
      key: 'dock-question',
      copies: copies.anna,
      day: -3,
      time: '10:04',
      from: dock.mailOf(0),
      to: [anna],
      subject: 'Anlieferung Tor 3',
      thread: 'dock',
      text: `Hallo Frau Berger,\n\nbitte an Tor 3 statt an Tor 1, dort wird gebaut.\n\n${signature(dock, 0)}`,
      linked: [refOf(dock.order())],
    },
    {
      key: 'dock-answer',
      copies: copies.annaSent,
      day: -3,
      time: '10:30',
      from: anna,
      to: [dock.mailOf(0)],
      subject: 'AW: Anlieferung Tor 3',
      thread: 'dock',
      text: `${dear(dock.person(0), 'de')}\n\nist notiert.\n\nAnna Berger`,
      expects: [refOf(dock.order())],
      hard: 'only the thread says what it is about',
    },
    {
      key: 'dock-thanks',
      copies: copies.anna,
      day: -3,
      time: '10:34',
      from: dock.mailOf(0),
      to: [anna],
      subject: 'AW: Anlieferung Tor 3',
      thread: 'dock',
      text: 'Danke!',
      expects: [refOf(dock.order())],
      hard: 'one word; only the thread says what it is about',
    },
    {
      key: 'fitters-plan',
      copies: copies.annaToJonas,
      day: -5,
      time: '14:00',
      from: anna,
      to: [fitters.mailOf(1)],
      cc: [jonas, 'Bauleitung <bauleitung@montage-nord.example>'],
      subject: 'Einbau am Donnerstag',
      thread: 'fitters',
      text: `${dear(fitters.person(1), 'de')}\n\nunsere Monteure kommen am Donnerstag um 7 Uhr.\n\nAnna Berger`,
      linked: [refOf(fitters.order())],
    },
    {
      key: 'fitters-answer',
      copies: copies.both,
      day: -5,
      time: '14:21',
      from: 'Bauleitung <bauleitung@montage-nord.example>',
      to: [anna],
      cc: [jonas],
      subject: 'AW: Einbau am Donnerstag',
      thread: 'fitters',
      text: 'Geht klar.\n\nBauleitung, montage nord\nTel. 040 4729135',
      expects: [refOf(fitters.order())],
      hard: 'from a stranger; only the thread says what it is about',
    },
    {
      key: 'hotel-thread-start',
      copies: copies.annaSent,
      day: -4,
      time: '11:00',
      from: anna,
      to: [visits.mailOf(0)],
      subject: 'Your stay in Nuremberg',
      thread: 'stay',
      text: `${dear(visits.person(0), 'en')}\n\nshall we book the hotel for you?\n\nBest regards\nAnna Berger`,
      linked: [refOf(project), visits.ref],
    },
    {
      key: 'hotel-thread-answer',
      copies: copies.anna,
      day: -4,
      time: '13:12',
      from: visits.mailOf(1),
      to: [anna],
      cc: [visits.mailOf(0)],
      subject: 'RE: Your stay in Nuremberg',
      thread: 'stay',
      text: `Yes please, two single rooms.\n\n${signature(visits, 1)}`,
      expects: [refOf(project)],
      hard: 'only the thread says which project',
    },
  ];
}
