import { describeRecords } from './describeRecords.ts';
import { goodContacts } from './goodContacts.ts';
import { plainAppointments } from './plainAppointments.ts';
import { poorTasks } from './poorTasks.ts';

// Each level of change detection on SQLite, the first on the servers, where tables take time to be made; the others are in
// recordStore.long.ts.
describeRecords((database) => [
  { kind: goodContacts(), isSpooled: true },
  ...(database === 'SQLite'
    ? [
        { kind: poorTasks(true), isSpooled: false },
        { kind: plainAppointments(), isSpooled: false },
      ]
    : []),
]);
