import { sql } from 'kysely';
import { stringify } from 'yaml';
import type { Catalogue } from '../../../server/erp/sql/catalogue/Catalogue.ts';
import { columnUses } from '../../../server/erp/sql/catalogue/columnUses.ts';
import { readCatalogue } from '../../../server/erp/sql/catalogue/readCatalogue.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { syncTables } from '../../../server/erp/sql/mapping/sync/syncTables.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { smallMapping } from '../smallErp.ts';

/** The tables of the ERP whose spool is tried; one text for all dialects. Names need quoting here and there. */
export const spoolErpTables = [
  `create table users (id varchar(10) primary key, login varchar(20), name varchar(40), password varchar(200))`,
  `create table companies (id varchar(10) primary key, name varchar(40))`,
  `create table firms (id integer not null, mandant integer not null, name varchar(40), turnover integer, land varchar(3), primary key (id, mandant))`,
  `create table countries (code varchar(3) primary key, title varchar(40))`,
  `create table partners (nr integer not null, mandant integer not null, name varchar(40), firm integer, typ varchar(1), primary key (nr, mandant))`,
  `create table listed (partner integer not null, userid varchar(10) not null)`,
  `create table visits (id varchar(20) primary key, mandant integer not null, subject varchar(40), begins varchar(20))`,
  `create table guests (visit varchar(20) not null, mail varchar(60), note varchar(40))`,
  `create table unwatched (id integer primary key)`,
  `insert into companies values ('1', 'One')`,
  `insert into countries values ('DE', 'Deutschland'), ('AT', 'Österreich')`,
  `insert into firms values (1, 1, 'Acme', 5, 'DE'), (2, 1, 'Beta', 5, 'AT'), (1, 2, 'Other', 5, 'DE')`,
  `insert into partners values (10, 1, 'Ann', 1, 'K'), (11, 1, 'Bob', 1, 'K'), (12, 1, 'Cyd', 2, 'K'),
    (13, 1, 'Supplier', 1, 'L'), (10, 2, 'Dan', 1, 'K')`,
  `insert into visits values ('v1', 1, 'Visit', '2026-12-01 10:00:00'), ('v2', 1, 'Old', '2026-01-01 10:00:00')`,
];

const label = { label: { en: 'Thing', de: 'Ding' }, plural: { en: 'Things', de: 'Dinge' } };

/** A mapping in which a record is made from its own table, two joins in a row, a list of users, and child rows. */
export function spoolMapping(
  change: (mapping: Record<string, unknown>) => void = () => {},
): Mapping {
  const mapping = {
    ...smallMapping(),
    kinds: {
      customer: {
        family: 'organization',
        ...label,
        table: 'firms',
        key: 'id',
        company: 'mandant',
        title: 'name',
      },
      partner: {
        family: 'person',
        ...label,
        table: 'partners',
        key: 'nr',
        company: 'mandant',
        where: { typ: 'K' },
        title: 'name',
      },
      visit: {
        family: 'appointment',
        ...label,
        table: 'visits',
        key: 'id',
        company: 'mandant',
        title: 'subject',
      },
    },
    sync: {
      contacts: {
        kind: 'partner',
        joins: {
          firm: { table: 'firms', on: { id: 'firm', mandant: 'mandant' } },
          land: { table: 'countries', on: { code: 'firm.land' } },
        },
        owner: { table: 'listed', record: 'partner', user: 'userid' },
        fields: {
          displayName: 'name',
          company1: { column: 'firm.name' },
          businessCountry: { column: 'land.title' },
        },
      },
      appointments: {
        kind: 'visit',
        owner: 'everybody',
        fields: {
          subject: 'subject',
          start: { moment: 'begins' },
          end: { moment: 'begins' },
          parties: { table: 'guests', by: 'visit', address: 'mail' },
        },
      },
    },
  };
  change(mapping);
  return parseMapping(stringify(mapping), 'spool.yaml').mapping;
}

/** Makes the tables and reads what the database says of them. */
export async function makeSpoolErp(database: SqlDatabase): Promise<Catalogue> {
  await database.define(
    spoolErpTables.filter((text) => text.startsWith('create')).map((text) => sql.raw(text)),
    patient,
  );
  await database.transaction(async (open) => {
    for (const text of spoolErpTables.filter((one) => one.startsWith('insert'))) {
      await open.write(sql.raw(text));
    }
  }, patient);
  return readSpoolCatalogue(database, spoolMapping());
}

/** What the database says of a mapping's tables. */
export function readSpoolCatalogue(database: SqlDatabase, mapping: Mapping): Promise<Catalogue> {
  return readCatalogue(
    database,
    [...columnUses(mapping), ...syncTables(mapping)].map(({ table }) => table),
    patient,
  );
}
