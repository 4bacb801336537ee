import type { ExampleData } from '../ExampleData.ts';
import { examplePasswordHash } from '../people/examplePasswordHash.ts';
import type { User } from '../people/User.ts';

/**
 * Companies and users. The fifth has no company to sync, and the sixth may not sync; the mailbox’s name is the user’s
 * but for the second (MT6, MT9).
 */
export function bueroPlusUsers(users: readonly User[]): ExampleData {
  return {
    Mandant: [
      { Nr: 1, Bez: 'Beispiel GmbH' },
      { Nr: 2, Bez: 'Beispiel Schweiz AG' },
    ],
    Benutzer: users.map((user) => ({
      Nr: user.index,
      BenutzerName: `${user.firstName.slice(0, 1)}${user.lastName.replaceAll(' ', '')}`,
      Name: `${user.lastName}, ${user.firstName}`,
      Kennwort: examplePasswordHash,
      Gesperrt: user.locked ? 1 : 0,
      ExMandant: user.index === 5 ? null : user.company,
      ExPostfach: user.index === 2 ? 'vertrieb@beispiel.example' : user.mail,
      ExErlaubt: user.index === 6 ? 0 : 1,
    })),
    Laender: [
      { LandKz: 'D', Bez: 'Deutschland' },
      { LandKz: 'A', Bez: 'Österreich' },
      { LandKz: 'CH', Bez: 'Schweiz' },
    ],
  };
}
