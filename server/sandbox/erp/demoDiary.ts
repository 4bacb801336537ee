import type { DemoDocument } from './DemoDocument.ts';
import type { DemoOrganization } from './DemoOrganization.ts';
import type { DemoPerson } from './DemoPerson.ts';
import type { DemoData, DemoRow } from './DemoData.ts';
import type { SeededRandom } from './SeededRandom.ts';
import { dayAfter, workingDay } from './demoDays.ts';
import { demoUsers } from './demoUsers.ts';
import { type Subjects, englishSubjects, germanSubjects } from './words/subjects.ts';

/** Appointments, tasks and filed mails with each organization, around the base date. */
export function demoDiary(
  random: SeededRandom,
  organizations: readonly DemoOrganization[],
  persons: readonly DemoPerson[],
  documents: readonly DemoDocument[],
  baseDate: string,
): DemoData {
  const rows = { termine: [] as DemoRow[], aufgaben: [] as DemoRow[], mails: [] as DemoRow[] };
  const counts = new Map<string, number>();
  const numberFor = (table: string, company: number) => {
    const count = (counts.get(`${table} ${company}`) ?? 0) + 1;
    counts.set(`${table} ${company}`, count);
    return count;
  };
  for (const organization of organizations) {
    const { company } = organization;
    const mine = (one: { company: number; organization: number }) =>
      one.company === company && one.organization === organization.id;
    const people = persons.filter(mine);
    const papers = documents.filter(mine);
    const project = papers.find(({ type }) => type === 'project');
    const german = ['DE', 'AT', 'CH'].includes(organization.region.country);
    const subjects: Subjects = german ? germanSubjects : englishSubjects;
    const users = demoUsers.filter(({ companies }) => companies.some(({ id }) => id === company));
    const count = (most: number, inShowcase: number) => {
      const some = random.whole(0, most);
      return organization.showcase ? inShowcase : some;
    };
    const entry = (subject: string, created: string) => {
      const person = random.pick(people);
      const user = random.pick(users);
      const changed = dayAfter(created, random.whole(0, 5));
      const row = {
        mandant_nr: company,
        betreff: subject,
        adr_nr: organization.id,
        ap_nr: person.id,
        projekt_id: project && random.chance(0.3) ? project.id : null,
        benutzer_nr: user.id,
        vertraulich: random.chance(0.05) ? 1 : 0,
        angelegt_am: `${created} 08:${two(random.whole(0, 59))}:00`,
        geaendert_am: `${changed > baseDate ? created : changed} 16:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}`,
      };
      return { person, user, row };
    };

    for (let i = count(4, 6); i > 0; i--) {
      const day = workingDay(dayAfter(baseDate, random.whole(-90, 45)));
      const { row } = entry(random.pick(subjects.appointments), earlier(day, baseDate, random));
      const hour = random.whole(8, 15);
      const minute = random.pick(['00', '00', '30', '15']);
      const allDay = random.chance(0.05);
      rows.termine.push({
        ...row,
        termin_nr: numberFor('termine', company),
        ort: random.pick(subjects.places),
        beginn: allDay ? `${day} 00:00:00` : `${day} ${two(hour)}:${minute}:00`,
        ende: allDay ? `${day} 23:59:00` : `${day} ${two(hour + random.whole(1, 2))}:${minute}:00`,
        ganztaegig: allDay ? 1 : 0,
      });
    }
    for (let i = count(3, 5); i > 0; i--) {
      const due = workingDay(dayAfter(baseDate, random.whole(-40, 30)));
      const { row } = entry(random.pick(subjects.tasks), earlier(due, baseDate, random));
      const done = random.chance(0.7) && due < baseDate;
      const open = random.pick(['O', 'O', 'B']);
      rows.aufgaben.push({
        ...row,
        aufgabe_nr: numberFor('aufgaben', company),
        beschreibung: random.chance(0.4) ? `${row.betreff}: ${organization.name}` : null,
        faellig_am: random.chance(0.1) ? null : due,
        prioritaet: random.whole(1, 5),
        status: done ? 'E' : open,
      });
    }
    for (let i = count(6, 27); i > 0; i--) {
      const day = workingDay(dayAfter(baseDate, -random.whole(2, 200)));
      const paper = papers.length > 0 && random.chance(0.6) ? random.pick(papers) : null;
      const subject = `${random.pick(subjects.mails)}${paper ? ` ${paper.number}` : ''}`;
      const { row, person, user } = entry(subject, day);
      const received = random.chance(0.6);
      rows.mails.push({
        ...row,
        mail_nr: numberFor('mails', company),
        richtung: received ? 'E' : 'A',
        absender: received ? person.mail : user.mail,
        empfaenger: received ? user.mail : person.mail,
        datum: `${day} ${two(random.whole(7, 18))}:${two(random.whole(0, 59))}:00`,
        inhalt: german
          ? `Guten Tag,\n\nzu „${subject}“ finden Sie alles Weitere im Anhang.\n\nMit freundlichen Grüßen`
          : `Hello,\n\nplease find everything about “${subject}” attached.\n\nKind regards`,
      });
    }
  }
  return rows;
}

/** A day before the entry's own, and not in the future. */
function earlier(day: string, baseDate: string, random: SeededRandom): string {
  const before = dayAfter(day, -random.whole(1, 20));
  return before > baseDate ? dayAfter(baseDate, -3) : before;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
