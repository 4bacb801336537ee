import type { Survey } from '../survey/Survey.ts';
import { referencesTo } from '../tables/referencesTo.ts';
import type { Roles } from '../tables/Roles.ts';
import type { DraftNote } from './DraftNote.ts';
import { roleNote } from './roleNote.ts';

/** What is said of the head of a mapping: name, zone, companies, users. */
export function generalNotes({ tenant, user }: Roles, { tables }: Survey): DraftNote[] {
  const held = tables.filter((table) => referencesTo(table, tenant).length > 0).length;
  return [
    {
      path: ['erp'],
      text: {
        en: 'part of every link: it never changes once in use',
        de: 'Teil jeder Verknüpfung: ändert sich nie mehr',
      },
    },
    {
      path: ['timeZone'],
      text: {
        en: 'in which the database keeps its times: look at it',
        de: 'in der die Datenbank ihre Zeiten hält: ansehen',
      },
    },
    {
      path: ['companies', 'table'],
      text: {
        en: `its key is in ${held} other tables`,
        de: `ihr Schlüssel steht in ${held} anderen Tabellen`,
      },
    },
    ...(user ? [{ path: ['users', 'table'], text: roleNote(user) }] : []),
  ];
}
