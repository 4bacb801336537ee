import type { ExampleData } from '../ExampleData.ts';
import { examplePasswordHash } from '../people/examplePasswordHash.ts';
import type { User } from '../people/User.ts';

/** Companies, users and their rights; the first user sees everything, the third works in both companies. */
export function emisUsers(users: readonly User[]): ExampleData {
  const companies = (user: User) => (user.index === 3 ? [1, 2] : [user.company]);
  return {
    mandant: [
      { mandant_nr: 1, bezeichnung: 'Beispiel GmbH' },
      { mandant_nr: 2, bezeichnung: 'Beispiel Schweiz AG' },
    ],
    anwender: users.map((user) => {
      const name = `${user.firstName} ${user.lastName}`;
      return {
        anwender_nr: user.index,
        // Typed by many hands over many years.
        anwendername: user.index % 3 === 0 ? name.toUpperCase() : name,
        kuerzel: `${user.firstName.slice(0, 1)}${user.lastName.slice(0, 2)}`.toUpperCase(),
        klarname: name,
        e_mail: user.mail,
        kennwort: examplePasswordHash,
        gesperrt: user.locked ? 'J' : 'N',
      };
    }),
    anwender_mandant: users.flatMap((user) =>
      companies(user).map((company) => ({
        anwender_nr: user.index,
        mandant_nr: company,
        standard: company === user.company ? 'J' : 'N',
      })),
    ),
    anwender_recht: users.flatMap((user) =>
      companies(user).flatMap((company) =>
        ['ADRESSEN', 'TERMINE', 'MAIL', ...(user.index === 1 ? ['ALLE'] : [])].map((recht) => ({
          anwender_nr: user.index,
          mandant_nr: company,
          recht,
        })),
      ),
    ),
  };
}
