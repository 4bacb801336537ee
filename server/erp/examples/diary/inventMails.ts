import { addDays } from '../../../../shared/records/addDays.ts';
import type { Chance } from '../Chance.ts';
import type { Person } from '../people/Person.ts';
import type { User } from '../people/User.ts';
import { companyOf } from '../people/companyOf.ts';
import { words } from '../people/words.ts';
import type { Mail } from './Mail.ts';
import { clockText } from './clockText.ts';

/** So many invented mails of each user with people who have an address. */
export function inventMails(
  chance: Chance,
  users: readonly User[],
  persons: readonly Person[],
  today: string,
  each: number,
): Mail[] {
  const reachable = persons.filter(({ mail }) => mail !== null);
  const turns = users.flatMap((user) => Array.from({ length: each }, () => user));
  return turns.map((user, i): Mail => {
    const person = chance.pick(reachable.filter(({ firm }) => companyOf(firm) === user.company));
    const subject = chance.pick(words.mails);
    return {
      index: i + 1,
      user,
      person,
      incoming: chance.chance(0.6),
      copies: chance.chance(0.2) ? [chance.pick(users)].filter((other) => other !== user) : [],
      subject,
      body: `Guten Tag,\r\n\r\nzu „${subject}“ schreibe ich noch ausführlicher.\r\n\r\nMit freundlichen Grüßen`,
      at: clockText(addDays(today, -chance.whole(1, 300)), chance.whole(6 * 60, 20 * 60)),
      importance: chance.pick(['normal', 'normal', 'normal', 'high', 'low'] as const),
      private: chance.chance(0.03),
      read: chance.chance(0.8),
      messageId: `<${today.replaceAll('-', '')}.${i + 1}@mail.example>`,
    };
  });
}
