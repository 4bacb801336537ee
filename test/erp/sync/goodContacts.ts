import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { SyncErp, Written } from './SyncErp.ts';

const own: Record<string, string> = {
  firstName: 'vorname',
  lastName: 'nachname',
  email1: 'mail',
  businessPhone: 'telefon',
  notes: 'notiz',
};

/** Contacts in a database as one would wish: a version, a stamp, a time of change, keys that the database gives, a firm joined. */
export function goodContacts(): SyncErp {
  return {
    name: 'good contacts',
    area: 'contacts',
    kind: 'person',
    table: 'person',
    key: 'id',
    owner: 'betreuer',
    changed: 'geaendert',
    version: 'version',
    touched: 'notiz',
    sick: { geburtstag: '19800231' },
    tables: ({ identity, timestamp }) => [
      `create table firma (nr integer not null primary key, mandant varchar(10) not null, name1 varchar(60), geaendert ${timestamp})`,
      `insert into firma values (1, 'north', 'Brenner GmbH', '2026-01-01 10:00:00')`,
      `create table person (id ${identity}, mandant varchar(10) not null, betreuer varchar(20), firma integer,
        vorname varchar(60), nachname varchar(60), mail varchar(120), telefon varchar(40), notiz varchar(2000),
        geburtstag varchar(10), kennzeichen varchar(200), privat varchar(1),
        intern varchar(20) default 'unberührt', version integer not null default 1, marke varchar(600), geaendert ${timestamp})`,
    ],
    kindMapping: {
      family: 'person',
      label: { en: 'Person', de: 'Person' },
      plural: { en: 'Persons', de: 'Personen' },
      table: 'person',
      key: 'id',
      company: 'mandant',
      title: 'nachname',
      visibility: { right: 'vorgang' },
    },
    sync: {
      joins: {
        firm: { table: 'firma', on: { nr: 'firma', mandant: 'mandant' }, changed: 'geaendert' },
      },
      owner: { column: ['betreuer'] },
      version: 'version',
      changed: 'geaendert',
      stamp: 'marke',
      fields: {
        ...own,
        company1: 'firm.name1',
        birthday: { date: 'geburtstag', format: 'yyyymmdd' },
        categories: { column: 'kennzeichen' },
        sensitivity: {
          column: 'privat',
          codes: { J: 'private', N: 'normal' },
          write: { confidential: 'J', personal: 'N' },
        },
      },
      create: { key: 'identity' },
      update: {},
      delete: 'row',
    },
    columns(fields: Fields) {
      const row: Record<string, Written> = {};
      for (const [field, column] of Object.entries(own)) {
        if (fields[field] !== undefined) row[column] = fields[field] as Written;
      }
      const { birthday, categories, sensitivity } = fields;
      if (birthday !== undefined)
        row['geburtstag'] = (birthday as string | null)?.replaceAll('-', '') ?? null;
      if (categories !== undefined)
        row['kennzeichen'] = (categories as string[] | null)?.join('; ') ?? null;
      if (sensitivity !== undefined)
        row['privat'] = sensitivity === null ? null : sensitivity === 'normal' ? 'N' : 'J';
      return row;
    },
  };
}
