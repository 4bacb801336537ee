import { fileURLToPath } from 'node:url';
import type { Example } from '../Example.ts';
import { inventAppointments } from '../diary/inventAppointments.ts';
import { inventTasks } from '../diary/inventTasks.ts';
import { exampleUsers } from '../people/exampleUsers.ts';
import { inventFirms } from '../people/inventFirms.ts';
import { inventPersons } from '../people/inventPersons.ts';
import { brokerStarAppointments } from './brokerStarAppointments.ts';
import { brokerStarContacts } from './brokerStarContacts.ts';
import { brokerStarTasks } from './brokerStarTasks.ts';
import { brokerStarUsers } from './brokerStarUsers.ts';

/** An insurance broker’s ERP such as BrokerStar (requirements BD1 to BD8 and BS1 to BS9). */
export const brokerstar: Example = {
  name: 'brokerstar',
  presets: ['brokerstar-groupware', 'brokerstar-dav'],
  mappingFile: fileURLToPath(new URL('mapping.yaml', import.meta.url)),
  tablesFile: fileURLToPath(new URL('tables.sql', import.meta.url)),
  rows(chanceFor, today) {
    const firms = inventFirms(chanceFor('firms'), 300);
    const persons = inventPersons(chanceFor('persons'), firms);
    const users = exampleUsers;
    const chance = chanceFor('appointments');
    return {
      ...brokerStarUsers(users),
      ...brokerStarContacts(chanceFor('contacts'), firms, persons),
      ...brokerStarAppointments(
        chanceFor('guests'),
        inventAppointments(chance, users, persons, today, 60),
        users,
      ),
      aufgabe: brokerStarTasks(inventTasks(chanceFor('tasks'), users, persons, today, 40)),
    };
  },
};
