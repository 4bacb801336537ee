import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { paragraphs } from './paragraphs.ts';
import { signature } from './signature.ts';

const { anna, jonas } = colleagues;

/** Projects: status, minutes, a tender, and one that is called by its name only. */
export function projectMails(cast: DemoCast): DemoMail[] {
  const { startsProject, meetsOnProject, namesProject, tendersProject, visits, plansInHolland } =
    cast;
  const started = startsProject.project();
  const met = meetsOnProject.project();
  const named = namesProject.project();
  return [
    {
      key: 'project-status',
      copies: copies.anna,
      day: -1,
      time: '17:30',
      from: startsProject.mailOf(1),
      to: [anna],
      cc: [startsProject.mailOf(0), jonas],
      subject: `${started.number} – Statusbericht KW 37`,
      text: paragraphs(
        'Hallo zusammen,',
        'Bericht anbei. Kritisch ist nur die Statik, der Prüfer kommt am 22.09. um 9:30 Uhr.',
        signature(startsProject, 1),
      ),
      attachments: [
        { name: 'Statusbericht_KW37_2026.txt', contentType: 'text/plain', text: 'Statik: gelb\n' },
      ],
      expects: [refOf(started)],
    },
    {
      key: 'project-minutes',
      copies: copies.annaToJonas,
      day: -3,
      time: '18:02',
      from: anna,
      to: [meetsOnProject.mailOf(0), meetsOnProject.mailOf(1), meetsOnProject.mailOf(2)],
      cc: [jonas],
      subject: 'Protokoll von heute',
      text: paragraphs(
        'Guten Abend,',
        'hier die Punkte von heute:',
        '1. Terminplan wird bis Freitag überarbeitet.\n2. Die Halle ist ab 1.10. frei.\n3. Restpunkte klärt Herr Keller mit den Lieferanten.\n4. Nächster Termin: 29.09., 14:00 Uhr, bei Ihnen.',
        `Alles unter ${met.number} abgelegt.`,
        'Viele Grüße\nAnna Berger',
      ),
      expects: [refOf(met)],
      hard: 'three people of the customer, and the number at the very end',
    },
    {
      key: 'project-by-name',
      copies: copies.anna,
      day: -4,
      time: '09:12',
      from: namesProject.mailOf(0),
      to: [anna],
      subject: `Projekt „${named.subject}“`,
      text: paragraphs(
        'Liebe Frau Berger,',
        'unsere Geschäftsleitung hat die nächste Stufe freigegeben. Wann können wir uns zusammensetzen?',
        `Herzliche Grüße\n${signature(namesProject, 0)}`,
      ),
      expects: [refOf(named)],
      hard: 'the project’s name, not its number',
    },
    {
      key: 'project-tender',
      copies: copies.anna,
      day: -6,
      time: '15:15',
      from: 'Vergabestelle <noreply@vergabeportal.example>',
      to: [anna],
      subject: 'Neue Nachricht im Vergabeportal',
      text: `Zu Ihrem Vorgang liegt eine neue Nachricht vor.\n\nAuftraggeber: ${tendersProject.name}\nVorgang: ${tendersProject.project().number}\nFrist: 30.09.2026, 12:00 Uhr\n\nBitte melden Sie sich unter https://vergabeportal.example/v/8842217 an.`,
      expects: [refOf(tendersProject.project())],
      hard: 'from a portal that no record knows',
    },
    {
      key: 'project-visit',
      copies: copies.both,
      day: -2,
      time: '12:05',
      from: visits.mailOf(0),
      to: [anna, jonas],
      cc: [visits.mailOf(1)],
      subject: `Site visit, project ${visits.project().number}`,
      text: paragraphs(
        'Dear both,',
        'We would like to bring two engineers. Shoe sizes for the safety boots: 42 and 45. Do you need passport copies for the gate?',
        `Kind regards\n${signature(visits, 0)}`,
      ),
      expects: [refOf(visits.project())],
    },
    {
      key: 'project-lower-case',
      copies: copies.annaArchive,
      day: -16,
      time: '13:40',
      from: plansInHolland.mailOf(2),
      to: [anna],
      subject: `update on ${plansInHolland.project().number.toLowerCase()}`,
      text: paragraphs(
        'Hi Anna,',
        'steel arrives in week 40, two weeks later than planned. Everything else as discussed.',
        signature(plansInHolland, 2),
      ),
      expects: [refOf(plansInHolland.project())],
    },
  ];
}
