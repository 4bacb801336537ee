import { fileURLToPath } from 'node:url';
import type { Example } from '../Example.ts';
import { inventAppointments } from '../diary/inventAppointments.ts';
import { inventMails } from '../diary/inventMails.ts';
import { inventTasks } from '../diary/inventTasks.ts';
import { exampleUsers } from '../people/exampleUsers.ts';
import { inventFirms } from '../people/inventFirms.ts';
import { inventPersons } from '../people/inventPersons.ts';
import { emisDiary } from './emisDiary.ts';
import { emisMails } from './emisMails.ts';
import { emisPeople } from './emisPeople.ts';
import { emisUsers } from './emisUsers.ts';
import { emisNumbers } from './emisNumbers.ts';

/** An ERP such as emisExchangeSync serves (requirements EM1 to EM13). */
export const emis: Example = {
  name: 'emis',
  presets: ['emis'],
  mappingFile: fileURLToPath(new URL('mapping.yaml', import.meta.url)),
  tablesFile: fileURLToPath(new URL('tables.sql', import.meta.url)),
  rows(chanceFor, today) {
    const firms = inventFirms(chanceFor('firms'), 400);
    const persons = inventPersons(chanceFor('persons'), firms);
    const users = exampleUsers;
    const rows = {
      ...emisUsers(users),
      ...emisPeople(chanceFor('addresses'), users, firms, persons),
      ...emisDiary(
        inventAppointments(chanceFor('appointments'), users, persons, today, 60),
        inventTasks(chanceFor('tasks'), users, persons, today, 40),
      ),
      ...emisMails(inventMails(chanceFor('mails'), users, persons, today, 40)),
    };
    return { ...rows, nummernkreis: emisNumbers(rows) };
  },
};
