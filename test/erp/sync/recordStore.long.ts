import '../database/tryOtherDatabases.ts';
import { describeRecords } from './describeRecords.ts';
import { goodContacts } from './goodContacts.ts';
import { plainAppointments } from './plainAppointments.ts';
import { poorTasks } from './poorTasks.ts';

// What recordStore.test.ts leaves out.
describeRecords((database) =>
  database === 'SQLite'
    ? [
        { kind: poorTasks(false), isSpooled: false },
        { kind: goodContacts(), isSpooled: false },
        { kind: plainAppointments(), isSpooled: true },
      ]
    : [
        { kind: poorTasks(true), isSpooled: false },
        { kind: plainAppointments(), isSpooled: false },
      ],
);
