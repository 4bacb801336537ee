import { fileURLToPath } from 'node:url';
import type { Example } from '../Example.ts';
import { inventAppointments } from '../diary/inventAppointments.ts';
import { inventTasks } from '../diary/inventTasks.ts';
import { exampleUsers } from '../people/exampleUsers.ts';
import { inventFirms } from '../people/inventFirms.ts';
import { inventPersons } from '../people/inventPersons.ts';
import { bueroPlusDiary } from './bueroPlusDiary.ts';
import { bueroPlusPeople } from './bueroPlusPeople.ts';
import { bueroPlusUsers } from './bueroPlusUsers.ts';

/** An ERP such as microtech büro+ (requirements MT1 to MT11). */
export const bueroplus: Example = {
  name: 'bueroplus',
  presets: ['microtech'],
  mappingFile: fileURLToPath(new URL('mapping.yaml', import.meta.url)),
  tablesFile: fileURLToPath(new URL('tables.sql', import.meta.url)),
  rows(chanceFor, today) {
    const firms = inventFirms(chanceFor('firms'), 400);
    const persons = inventPersons(chanceFor('persons'), firms);
    const users = exampleUsers;
    return {
      ...bueroPlusUsers(users),
      ...bueroPlusPeople(chanceFor('addresses'), firms, persons),
      ...bueroPlusDiary(
        inventAppointments(chanceFor('appointments'), users, persons, today, 60),
        inventTasks(chanceFor('tasks'), users, persons, today, 40),
      ),
    };
  },
};
