import type { Task } from '../diary/Task.ts';
import type { ExampleRow } from '../ExampleData.ts';
import { exampleUuid } from './exampleUuid.ts';
import { utcText } from './utcText.ts';

const states = { open: 'offen', running: 'laufend', done: 'erledigt' } as const;
const urgencies = { 1: 'hoch', 2: 'hoch', 3: 'normal', 4: 'tief', 5: 'tief' } as const;

/** Tasks; every tenth is nobody’s yet. */
export function brokerStarTasks(tasks: readonly Task[]): ExampleRow[] {
  return tasks.map((task) => ({
    id: exampleUuid('task', task.index),
    firma_id: task.user.company,
    kontakt_id: task.person ? exampleUuid('person', task.person.index) : null,
    zustaendig_id: task.index % 10 === 0 ? null : task.user.index,
    ersteller_id: task.user.index,
    titel: task.subject,
    beschreibung: task.body,
    dringlichkeit: urgencies[task.priority],
    beginn: task.start,
    faellig: task.due,
    zustand: states[task.state],
    prozent: task.percent,
    erledigt_utc: task.doneOn === null ? null : utcText(`${task.doneOn} 16:00:00`),
    alarm: task.reminderAt === null ? 0 : 1,
    alarm_utc: task.reminderAt === null ? null : utcText(task.reminderAt),
    stichworte: task.private ? 'privat' : null,
    // Those that a telephone has made have the name that it gave them.
    uid: task.index % 5 === 0 ? `aufgabe-${task.index}@beispiel.example` : null,
    fassung: exampleUuid('edition', 1_000_000 + task.index),
    geaendert_am: task.changed,
  }));
}
