import { addDays } from '../../../../shared/records/addDays.ts';
import type { Appointment } from '../diary/Appointment.ts';
import type { Task } from '../diary/Task.ts';
import { clockText } from '../diary/clockText.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { Person } from '../people/Person.ts';

const states = { open: 'O', running: 'B', done: 'E' } as const;
const yes = (flag: boolean) => (flag ? 1 : 0);

/** Four weeks long; what is in the second does not take place. */
const rule = 'FREQ=WEEKLY;COUNT=4';
const isSeries = ({ index, allDay }: Appointment) => index % 25 === 7 && !allDay;

/** Appointments with a length instead of an end, a few of them series; tasks, and follow-ups among them. */
export function bueroPlusDiary(
  appointments: readonly Appointment[],
  tasks: readonly Task[],
): ExampleData {
  return {
    Termine: appointments.map((entry) => ({
      ...whose(entry),
      Betr: entry.subject,
      Info: entry.body,
      Ort: entry.place,
      BegDat: clockText(entry.day, entry.from),
      Dauer: entry.allDay
        ? (daysBetween(entry.day, entry.lastDay) + 1) * 24 * 60
        : entry.until - entry.from,
      GanztagKz: yes(entry.allDay),
      Anzeige: entry.highlight % 4,
      ErinKz: yes(entry.reminder !== null),
      ErinMin: entry.reminder,
      PrivatKz: yes(entry.private),
      SerieRegel: isSeries(entry) ? rule : null,
      Kateg: entry.categories.length > 0 ? entry.categories.join(';') : null,
    })),
    TerminAusnahmen: appointments.filter(isSeries).map((entry) => ({
      Mandant: entry.user.company,
      TerminID: entry.index,
      OrigDat: clockText(addDays(entry.day, 7), entry.from),
      AusfallKz: 1,
    })),
    Aufgaben: tasks.map((task) => ({
      ...whose(task),
      VonBenNr: task.index % 4 === 0 ? 1 : null,
      Art: task.followUp ? 'W' : 'A',
      Betr: task.subject,
      Info: task.body,
      // One of five, and blank for the usual one.
      Prio: task.priority === 3 ? '' : String(task.priority),
      BegDat: task.start,
      FaelDat: task.due,
      StatKz: states[task.state],
      Proz: task.percent,
      ErledDat: task.doneOn,
      ErinKz: yes(task.reminderAt !== null),
      ErinDat: task.reminderAt,
      PrivatKz: yes(task.private),
    })),
  };
}

function whose(
  entry: Pick<Task, 'index' | 'user' | 'created' | 'changed'> & { person: Person | null },
) {
  return {
    ID: entry.index,
    Mandant: entry.user.company,
    BenNr: entry.user.index,
    AdrID: entry.person?.firm.index ?? null,
    AnsprID: entry.person?.index ?? null,
    ErstDat: entry.created,
    LtzAend: entry.changed,
  };
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
