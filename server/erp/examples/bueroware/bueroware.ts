import { fileURLToPath } from 'node:url';
import type { Example } from '../Example.ts';
import { inventAppointments } from '../diary/inventAppointments.ts';
import { inventMails } from '../diary/inventMails.ts';
import { exampleUsers } from '../people/exampleUsers.ts';
import { inventFirms } from '../people/inventFirms.ts';
import { inventPersons } from '../people/inventPersons.ts';
import { bueroWareAppointments } from './bueroWareAppointments.ts';
import { bueroWareMails } from './bueroWareMails.ts';
import { bueroWareOperators } from './bueroWareOperators.ts';
import { bueroWarePeople } from './bueroWarePeople.ts';
import { padded } from './padded.ts';

/** An ERP such as BüroWARE (requirements BW1 to BW12), in the manner of a Pervasive database. */
export const bueroware: Example = {
  name: 'bueroware',
  presets: ['bueroware'],
  mappingFile: fileURLToPath(new URL('mapping.yaml', import.meta.url)),
  tablesFile: fileURLToPath(new URL('tables.sql', import.meta.url)),
  rows(chanceFor, today) {
    const firms = inventFirms(chanceFor('firms'), 400);
    const persons = inventPersons(chanceFor('persons'), firms);
    const users = exampleUsers;
    const appointments = inventAppointments(chanceFor('appointments'), users, persons, today, 60);
    const mails = inventMails(chanceFor('mails'), users, persons, today, 40);
    return padded({
      ...bueroWareOperators(users),
      ...bueroWarePeople(chanceFor('addresses'), users, firms, persons),
      TERMINE: bueroWareAppointments(appointments),
      ...bueroWareMails(mails),
      NUMMERN: [
        { KREIS: 'TERMINE', LETZTE: appointments.length },
        { KREIS: 'MAILS', LETZTE: mails.length },
      ],
    });
  },
};
