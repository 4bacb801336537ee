import type { DemoData, DemoRow } from '../../server/sandbox/erp/DemoData.ts';
import { demoSeed } from '../../server/sandbox/erp/demoErp.ts';
import { demoRows } from '../../server/sandbox/erp/demoRows.ts';
import { worldDay } from './ErpWorld.ts';

const changed = { angelegt_am: '2026-01-01 08:00:00', geaendert_am: '2026-01-01 08:00:00' };

const customer: DemoRow = { mandant_nr: 1, adr_art: 'K', ...changed };
const invoice: DemoRow = { mandant_nr: 1, adr_nr: 90001, waehrung: 'EUR', ...changed };
const appointment: DemoRow = { mandant_nr: 1, adr_nr: 90001, vertraulich: 0, ...changed };

/** The demo ERP's rows and a few for the contract: what real ERPs hold and should not. */
export function contractRows(): DemoData {
  const rows = demoRows(demoSeed, worldDay);
  const add = (table: string, more: DemoRow[]) => rows[table]?.push(...more);
  add('adressen', [
    {
      ...customer,
      adr_nr: 90001,
      name1: 'Contract Customer',
      plz: '00000',
      ort: 'Town',
      e_mail: 'a@contract.example; "B, C" <b@contract.example>',
      homepage: 'www.contract.example/de',
      waehrung: 'EUR',
    },
    // Nothing but what the table insists on.
    { mandant_nr: 1, adr_nr: 90002, adr_art: 'K' },
    {
      ...customer,
      adr_nr: 90003,
      name1: '<b>Bold</b> & "Co" <script>alert(1)</script>',
      name2: 'a\u0001b\u202ec\nd',
      waehrung: 'EUR',
    },
  ]);
  add('rechnungen', [
    {
      ...invoice,
      beleg_id: 90001,
      rechnung_nr: 'RE-2026-90001',
      betreff: 'Overdue',
      datum: '2026-10-01',
      faellig_am: '2026-11-20',
      brutto: '100.10',
      offen: '100.10',
      status: 'O',
    },
    {
      ...invoice,
      beleg_id: 90002,
      rechnung_nr: 'RE-2026-90002',
      betreff: 'Soon due',
      datum: '2026-10-02',
      faellig_am: '2026-11-28',
      brutto: '0.30',
      offen: '0.30',
      status: 'O',
    },
    {
      ...invoice,
      beleg_id: 90003,
      rechnung_nr: 'RE-2026-90003',
      betreff: 'Later due',
      datum: '2026-10-03',
      faellig_am: '2026-11-29',
      brutto: '1234567.89',
      offen: '1234567.89',
      status: 'O',
    },
    {
      ...invoice,
      beleg_id: 90004,
      rechnung_nr: 'RE-2026-90004',
      betreff: 'Paid',
      datum: '2026-10-04',
      faellig_am: '2026-10-20',
      brutto: '50.00',
      offen: '0.00',
      status: 'B',
    },
    {
      ...invoice,
      beleg_id: 90005,
      rechnung_nr: 'RE-2026-90005',
      betreff: 'Unknown currency',
      datum: '2026-10-05',
      faellig_am: '2026-10-20',
      brutto: '50.00',
      offen: '50.00',
      status: 'Z',
      waehrung: 'Taler',
    },
    {
      ...invoice,
      beleg_id: 90006,
      rechnung_nr: null,
      betreff: null,
      datum: null,
      faellig_am: '9999-12-31',
      brutto: null,
      offen: null,
      status: null,
    },
    {
      ...invoice,
      beleg_id: 90007,
      rechnung_nr: null,
      betreff: null,
      datum: null,
      faellig_am: null,
      brutto: null,
      offen: '-12.5',
      status: null,
    },
  ]);
  add('termine', [
    {
      ...appointment,
      termin_nr: 90001,
      betreff: 'Anna’s',
      beginn: '2026-11-21 09:30:00',
      benutzer_nr: 1,
    },
    {
      ...appointment,
      termin_nr: 90002,
      betreff: 'Thomas’s',
      beginn: '2026-11-22 09:30:00',
      benutzer_nr: 4,
    },
    {
      ...appointment,
      termin_nr: 90003,
      betreff: 'Anna’s, confidential',
      beginn: '2026-11-23 09:30:00',
      benutzer_nr: 1,
      vertraulich: 1,
    },
    {
      ...appointment,
      termin_nr: 90004,
      betreff: 'Thomas’s, confidential',
      beginn: '2026-11-24 09:30:00',
      benutzer_nr: 4,
      vertraulich: 1,
    },
    {
      ...appointment,
      termin_nr: 90005,
      betreff: 'Nobody’s',
      beginn: '2026-11-25 09:30:00',
      benutzer_nr: null,
    },
  ]);
  // Many on the same day and some on none: the order of a list must hold all the same.
  add(
    'mails',
    Array.from({ length: 53 }, (_, i) => ({
      ...appointment,
      mail_nr: 90001 + i,
      betreff: `Mail ${i}`,
      benutzer_nr: 1,
      richtung: 'E',
      datum: i < 30 ? '2026-05-05 12:00:00' : i < 45 ? `2026-06-${10 + (i % 10)} 12:00:00` : null,
    })),
  );
  return rows;
}
