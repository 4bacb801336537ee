import { addDays } from '../../../../shared/records/addDays.ts';
import type { Chance } from '../Chance.ts';
import type { Appointment } from '../diary/Appointment.ts';
import { clockText } from '../diary/clockText.ts';
import type { ExampleData } from '../ExampleData.ts';
import type { User } from '../people/User.ts';
import { exampleUuid } from './exampleUuid.ts';
import { utcText } from './utcText.ts';

/** Appointments, whom they are assigned to (one in ten to two), and their guests. */
export function brokerStarAppointments(
  chance: Chance,
  appointments: readonly Appointment[],
  users: readonly User[],
): ExampleData {
  const others = (entry: Appointment) =>
    users.filter((user) => user !== entry.user && user.company === entry.user.company);
  return {
    termin: appointments.map((entry) => ({
      id: exampleUuid('appointment', entry.index),
      firma_id: entry.user.company,
      kontakt_id: entry.person ? exampleUuid('person', entry.person.index) : null,
      titel: entry.subject,
      beschreibung: entry.body,
      ort: entry.place,
      // A whole day is kept by its dates, its end the day after.
      beginn_utc: entry.allDay
        ? `${entry.day} 00:00:00`
        : utcText(clockText(entry.day, entry.from)),
      ende_utc: entry.allDay
        ? `${addDays(entry.lastDay, 1)} 00:00:00`
        : utcText(clockText(entry.day, entry.until)),
      ganzer_tag: entry.allDay ? 1 : 0,
      verfuegbarkeit: chance.pick(['belegt', 'belegt', 'frei', 'abwesend', null]),
      vertraulichkeit: entry.private ? 'privat' : chance.pick(['normal', null]),
      alarm: entry.reminder === null ? 0 : 1,
      alarm_minuten: entry.reminder,
      stichworte: entry.categories.length > 0 ? entry.categories.join('|') : null,
      uid: `${entry.index}@beispiel.example`,
      fassung: exampleUuid('edition', entry.index),
      geaendert_am: entry.changed,
    })),
    termin_benutzer: appointments.flatMap((entry) =>
      [entry.user, ...(chance.chance(0.1) ? [chance.pick(others(entry))] : [])].map((user) => ({
        termin_id: exampleUuid('appointment', entry.index),
        benutzer_id: user.index,
      })),
    ),
    termin_teilnehmer: appointments.flatMap((entry) =>
      entry.person === null || entry.person.mail === null
        ? []
        : [
            {
              termin_id: exampleUuid('appointment', entry.index),
              position: 1,
              name: `${entry.person.firstName} ${entry.person.lastName}`,
              email: entry.person.mail,
              rolle: chance.pick(['muss', 'muss', 'kann']),
            },
          ],
    ),
  };
}
