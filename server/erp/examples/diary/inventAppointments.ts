import { addDays } from '../../../../shared/records/addDays.ts';
import type { Chance } from '../Chance.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { words } from '../people/words.ts';
import type { Appointment } from './Appointment.ts';
import { clockText } from './clockText.ts';
import { counterpart } from './counterpart.ts';

/** So many invented appointments of each user, from half a year ago to half a year ahead. */
export function inventAppointments(
  chance: Chance,
  users: readonly User[],
  persons: readonly Person[],
  today: string,
  each: number,
): Appointment[] {
  const turns = users.flatMap((user) => Array.from({ length: each }, () => user));
  return turns.map((user, i): Appointment => {
    const day = addDays(today, chance.whole(-180, 180));
    const allDay = chance.chance(0.08);
    const from = allDay ? 0 : chance.whole(7 * 4, 17 * 4) * 15;
    const made = addDays(day < today ? day : today, -chance.whole(1, 60));
    const person = counterpart(chance, user, persons);
    return {
      index: i + 1,
      user,
      person,
      subject: `${chance.pick(words.appointments)}${person ? ` (${person.lastName})` : ''}`,
      body: chance.chance(0.5) ? chance.pick(words.remarks) : null,
      place: chance.chance(0.6) ? chance.pick(words.places) : null,
      day,
      lastDay: allDay ? addDays(day, chance.pick([0, 0, 0, 1, 4])) : day,
      allDay,
      from,
      until: allDay ? 0 : from + chance.pick([15, 30, 60, 60, 90, 240]),
      highlight: chance.chance(0.3) ? chance.whole(1, 5) : 0,
      reminder: chance.chance(0.5) ? chance.pick([0, 5, 15, 60, 1440]) : null,
      private: chance.chance(0.1),
      categories: chance.chance(0.3)
        ? chance.pick([['Vertrieb'], ['Vertrieb', 'Reise'], ['Intern'], ['Größe A & B']])
        : [],
      created: clockText(made, 8 * 60 + chance.whole(0, 59)),
      changed: clockText(addDays(made, 1), chance.whole(8 * 60, 17 * 60)),
    };
  });
}
