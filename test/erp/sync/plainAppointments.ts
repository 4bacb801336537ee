import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';
import type { SyncErp, Written } from './SyncErp.ts';
import { wallOf } from './wallOf.ts';

/**
 * Appointments as old programs keep them: a day as a number, hours and minutes as a number, a length, J and N, nothing is ever
 * NULL, texts padded with blanks.
 */
export function plainAppointments(): SyncErp {
  return {
    name: 'appointments without NULL',
    area: 'appointments',
    kind: 'appointment',
    table: 'termin',
    key: 'nr',
    owner: 'person',
    changed: null,
    version: null,
    touched: 'text',
    sick: { datum: 20261350 },
    tables: () => [
      `create table nummern (kreis varchar(10) not null primary key, letzte integer not null)`,
      `insert into nummern values ('termin', 1000)`,
      `create table termin (nr integer not null primary key, mandant varchar(10) not null, person char(10) not null,
        betreff char(60) not null default '', text varchar(2000) not null default '', ort char(30) not null default '',
        datum integer not null default 0, von integer not null default 0, dauer decimal(8,2) not null default 0,
        ganztag char(1) not null default 'N', prio integer not null default 0, intern varchar(20) not null default 'unberührt')`,
    ],
    kindMapping: {
      family: 'appointment',
      label: { en: 'Appointment', de: 'Termin' },
      plural: { en: 'Appointments', de: 'Termine' },
      table: 'termin',
      key: 'nr',
      company: 'mandant',
      title: 'betreff',
      visibility: { right: 'vorgang' },
    },
    sync: {
      owner: { column: 'person' },
      fields: {
        subject: 'betreff',
        body: 'text',
        place: 'ort',
        start: { date: 'datum', time: 'von', allDay: { column: 'ganztag', is: 'J' } },
        end: { minutes: 'dauer', unit: 'hours' },
        importance: {
          column: 'prio',
          codes: { 0: 'normal', 1: 'high', 2: 'high', 3: 'normal', 4: 'low', 5: 'low' },
          empty: 0,
        },
      },
      create: {
        key: { numbers: { table: 'nummern', column: 'letzte', where: { kreis: 'termin' } } },
      },
      update: {},
      delete: 'row',
    },
    columns: (fields) => columnsOf(fields),
  };
}

function columnsOf(fields: Fields): Record<string, Written> {
  const row: Record<string, Written> = {};
  const { subject, body, place, start, end, importance } = fields;
  if (subject !== undefined) row['betreff'] = (subject as string | null) ?? '';
  if (body !== undefined) row['text'] = (body as string | null) ?? '';
  if (place !== undefined) row['ort'] = (place as string | null) ?? '';
  if (start !== undefined) {
    const wall = wallOf(start) ?? '';
    row['datum'] = Number(wall.slice(0, 10).replaceAll('-', ''));
    row['von'] = Number(wall.slice(11, 16).replace(':', ''));
    row['ganztag'] = isMoment(start) && start.kind === 'date' ? 'J' : 'N';
  }
  if (end !== undefined) row['dauer'] = end === null ? 0 : 1;
  if (importance !== undefined)
    row['prio'] = { high: 1, normal: 3, low: 5 }[importance as string] ?? 0;
  return row;
}
