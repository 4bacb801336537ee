import type { Appointment } from '../diary/Appointment.ts';
import type { Task } from '../diary/Task.ts';
import { clockText } from '../diary/clockText.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { Person } from '../people/Person.ts';

const states = { open: 1, running: 2, done: 3 } as const;
const yes = (flag: boolean) => (flag ? 'J' : 'N');

/** Appointments and follow-ups: the two groups of tables with triggers. */
export function emisDiary(
  appointments: readonly Appointment[],
  tasks: readonly Task[],
): ExampleData {
  return {
    termin: appointments.map((entry) => ({
      ...whose(entry),
      termin_nr: entry.index,
      betreff: entry.subject,
      bemerkung: entry.body,
      ort: entry.place,
      datum_von: entry.day,
      zeit_von: entry.allDay ? null : clockText(entry.day, entry.from).slice(11, 16),
      datum_bis: entry.lastDay,
      zeit_bis: entry.allDay ? null : clockText(entry.day, entry.until).slice(11, 16),
      ganztags: yes(entry.allDay),
      markierung: entry.highlight,
      erinnerung: yes(entry.reminder !== null),
      vorlauf_minuten: entry.reminder,
      privat: yes(entry.private),
    })),
    wiedervorlage: tasks.map((task) => ({
      ...whose(task),
      wv_nr: task.index,
      betreff: task.subject,
      bemerkung: task.body,
      prioritaet: task.priority,
      beginn_am: task.start,
      faellig_am: task.due,
      erinnerung: yes(task.reminderAt !== null),
      erinnerung_am: task.reminderAt,
      status: states[task.state],
      fortschritt: task.percent,
      erledigt_am: task.doneOn,
      privat: yes(task.private),
    })),
  };
}

function whose(entry: {
  user: { index: number; company: number };
  person: Person | null;
  created: string;
  changed: string;
}) {
  return {
    mandant_nr: entry.user.company,
    anwender_nr: entry.user.index,
    adress_nr: entry.person ? 10_000 + entry.person.firm.index : null,
    partner_nr: entry.person ? 50_000 + entry.person.index : null,
    angelegt_am: entry.created,
    angelegt_von: entry.user.index,
    geaendert_am: entry.changed,
    geaendert_von: entry.user.index,
  };
}
