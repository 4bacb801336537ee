import { addDays } from '../../../../shared/records/addDays.ts';
import type { Chance } from '../Chance.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { words } from '../people/words.ts';
import type { Task } from './Task.ts';
import { clockText } from './clockText.ts';
import { counterpart } from './counterpart.ts';

/** So many invented tasks of each user; those long due are mostly done. */
export function inventTasks(
  chance: Chance,
  users: readonly User[],
  persons: readonly Person[],
  today: string,
  each: number,
): Task[] {
  const turns = users.flatMap((user) => Array.from({ length: each }, () => user));
  return turns.map((user, i): Task => {
    const due = chance.chance(0.85) ? addDays(today, chance.whole(-120, 60)) : null;
    const begun = due ?? today;
    const made = addDays(begun < today ? begun : today, -chance.whole(3, 40));
    const state =
      due !== null && due < today && chance.chance(0.8)
        ? 'done'
        : chance.pick(['open', 'open', 'running'] as const);
    const person = counterpart(chance, user, persons);
    return {
      index: i + 1,
      user,
      person,
      subject: `${chance.pick(words.tasks)}${person ? `: ${person.firm.name1}` : ''}`.slice(0, 80),
      body: chance.chance(0.4) ? chance.pick(words.remarks) : null,
      priority: chance.pick([1, 2, 3, 3, 3, 4, 5] as const),
      start: due !== null && chance.chance(0.5) ? addDays(due, -chance.whole(0, 14)) : null,
      due,
      reminderAt: chance.chance(0.4) ? clockText(begun, 8 * 60 + chance.pick([0, 30])) : null,
      state,
      percent: state === 'done' ? 100 : state === 'running' ? chance.whole(1, 9) * 10 : 0,
      doneOn: state === 'done' ? due : null,
      private: chance.chance(0.1),
      followUp: chance.chance(0.3),
      created: clockText(made, 8 * 60 + chance.whole(0, 59)),
      changed: clockText(addDays(made, 1), chance.whole(8 * 60, 17 * 60)),
    };
  });
}
