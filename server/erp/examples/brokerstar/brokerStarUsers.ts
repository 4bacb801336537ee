import type { ExampleData } from '../ExampleData.ts';
import { examplePasswordHash } from '../people/examplePasswordHash.ts';
import { plainWord } from '../people/plainWord.ts';
import type { User } from '../people/User.ts';

const groups = [
  { id: 1, name: 'Geschäftsleitung', kontakte: 1, kalender: 1, aufgaben: 1, alles: 1 },
  { id: 2, name: 'Team Privatkunden', kontakte: 1, kalender: 1, aufgaben: 1, alles: 0 },
  { id: 3, name: 'Team Firmenkunden', kontakte: 1, kalender: 1, aufgaben: 0, alles: 0 },
  { id: 4, name: 'Innendienst', kontakte: 0, kalender: 1, aufgaben: 1, alles: 0 },
  { id: 5, name: 'Lernende', kontakte: 0, kalender: 0, aufgaben: 0, alles: 0 },
  { id: 6, name: 'Neu erfasst', kontakte: 0, kalender: 0, aufgaben: 0, alles: 0 },
];

/** Which groups a user is in, by the user’s number. The seventh is in none, and so is synced nothing. */
const memberships: Readonly<Record<number, readonly number[]>> = {
  ...{ 1: [1, 6], 2: [2, 6], 3: [3, 6], 4: [2, 4, 6], 5: [4, 6] },
  ...{ 6: [5, 6], 7: [], 8: [3, 6], 9: [2, 3, 6], 10: [1, 6] },
};

/** Companies, users, groups with their switches (BD4); the module is not enabled for the third user. */
export function brokerStarUsers(users: readonly User[]): ExampleData {
  return {
    firma: [
      { id: 1, name: 'Beispiel Broker AG' },
      { id: 2, name: 'Beispiel Vorsorge GmbH' },
    ],
    benutzer: users.map((user) => ({
      id: user.index,
      login: `${user.firstName.slice(0, 1)}.${plainWord(user.lastName)}`,
      anzeigename: `${user.firstName} ${user.lastName}`,
      email: user.mail,
      passwort: examplePasswordHash,
      aktiv: user.locked ? 0 : 1,
      modul_sync: user.index === 3 ? 0 : 1,
    })),
    benutzer_firma: users.map((user) => ({
      benutzer_id: user.index,
      firma_id: user.company,
      ist_standard: 1,
    })),
    gruppe: groups.map(({ id, name, kontakte, kalender, aufgaben, alles }) => ({
      id,
      name,
      sync_kontakte: kontakte,
      sync_kalender: kalender,
      sync_aufgaben: aufgaben,
      sieht_alles: alles,
    })),
    benutzer_gruppe: users.flatMap((user) =>
      (memberships[user.index] ?? []).map((group) => ({
        benutzer_id: user.index,
        gruppe_id: group,
      })),
    ),
    land: [
      { code: 'CH', bezeichnung: 'Schweiz' },
      { code: 'DE', bezeichnung: 'Deutschland' },
      { code: 'AT', bezeichnung: 'Österreich' },
    ],
  };
}
