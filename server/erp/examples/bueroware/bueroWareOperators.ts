import type { ExampleData } from '../ExampleData.ts';
import { examplePasswordHash } from '../people/examplePasswordHash.ts';
import type { User } from '../people/User.ts';

/**
 * Companies, operators and their person records. What a first run needs is not there for everybody (BW3): the fifth
 * has no personnel number, the sixth no mail number, the seventh no licence.
 */
export function bueroWareOperators(users: readonly User[]): ExampleData {
  const personnel = (user: User) => `P${String(user.index).padStart(5, '0')}`;
  return {
    MANDANT: [
      { MND_NR: '001', BEZEICHNUNG: 'Beispiel GmbH' },
      { MND_NR: '002', BEZEICHNUNG: 'Beispiel Schweiz AG' },
    ],
    PERSON: users.map((user) => ({
      PERS_NR: personnel(user),
      NAME: user.lastName,
      VORNAME: user.firstName,
      ABTEILUNG: '',
      MAIL_NR: user.index === 6 ? 0 : 100 + user.index,
    })),
    BEDIENER: users.map((user) => ({
      BED_NR: user.index,
      KENNUNG: user.index % 2 === 0 ? user.firstName.toUpperCase() : user.firstName,
      NAME: `${user.firstName} ${user.lastName}`,
      PERS_NR: user.index === 5 ? '' : personnel(user),
      KENNWORT: examplePasswordHash,
      GESPERRT: user.locked ? 'J' : 'N',
      LIZENZ_EX: user.index === 7 ? 'N' : 'J',
    })),
    BEDIENER_MND: users.map((user) => ({
      BED_NR: user.index,
      MND_NR: `00${user.company}`,
      HAUPT: 'J',
    })),
  };
}
