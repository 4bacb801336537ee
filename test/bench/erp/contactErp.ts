import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stringify } from 'yaml';
import { openSqlite } from '../../../server/erp/sql/database/openSqlite.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';

/** A SQLite ERP of so many contacts, each of a firm, and the product's view of it. */
export interface ContactErp {
  folder: string;
  file: string;
  erp: ErpConnector;
}

const columns = [
  'anrede',
  'vorname',
  'nachname',
  'funktion',
  'abteilung',
  'telefon',
  'mobil',
  'fax',
  'mail',
  'mail2',
  'notiz',
];

/** Makes the ERP: a firm for ten contacts, everything in one transaction. */
export async function contactErp(contacts: number): Promise<ContactErp> {
  const folder = mkdtempSync(join(tmpdir(), 'erp-link-bench-'));
  const file = join(folder, 'erp.sqlite');
  fill(file, contacts);
  const label = { en: 'Contact', de: 'Kontakt' };
  const mapping = {
    format: 1,
    erp: 'bench',
    language: 'de',
    timeZone: 'Europe/Berlin',
    companies: { table: 'mandanten', key: 'id', name: 'name' },
    users: {
      table: 'benutzer',
      key: 'id',
      login: 'login',
      name: 'name',
      password: { column: 'kennwort', scheme: 'scrypt' },
    },
    kinds: {
      person: {
        family: 'person',
        label,
        plural: label,
        table: 'person',
        key: 'nr',
        company: 'mandant',
        title: 'nachname',
      },
    },
    sync: {
      contacts: {
        kind: 'person',
        owner: 'everybody',
        joins: { firm: { table: 'firma', on: { nr: 'firma', mandant: 'mandant' } } },
        fields: {
          title: 'anrede',
          firstName: 'vorname',
          lastName: 'nachname',
          jobTitle: 'funktion',
          department: 'abteilung',
          businessPhone: 'telefon',
          mobilePhone: 'mobil',
          businessFax: 'fax',
          email1: 'mail',
          email2: 'mail2',
          notes: 'notiz',
          birthday: { date: 'geburtstag' },
          company1: 'firm.name1',
          company2: 'firm.name2',
          businessStreet: 'firm.strasse',
          businessPostalCode: 'firm.plz',
          businessCity: 'firm.ort',
          website: 'firm.web',
        },
        create: { key: 'identity' },
        update: {},
        delete: 'row',
      },
    },
  };
  const erp = await sqlErpConnector({
    mapping: parseMapping(stringify(mapping), 'bench.yaml'),
    database: openSqlite(file),
    clock: { now: () => Date.UTC(2026, 10, 22, 9) },
    timeLimit: 60_000,
  });
  return { folder, file, erp };
}

function fill(file: string, contacts: number): void {
  const database = new Database(file);
  database.pragma('journal_mode = wal');
  database.exec(`
    create table mandanten (id text primary key, name text);
    create table benutzer (id text primary key, login text, name text, kennwort text);
    insert into mandanten values ('1', 'Firma'); insert into benutzer values ('anna', 'anna', 'Anna', null);
    create table firma (nr integer not null, mandant text not null, name1 varchar(60), name2 varchar(60), strasse varchar(60),
      plz varchar(10), ort varchar(60), web varchar(120), primary key (mandant, nr));
    create table person (nr integer primary key, mandant text not null, firma integer, geburtstag date,
      ${columns.map((column) => `${column} varchar(200)`).join()});`);
  const firm = database.prepare('insert into firma values (?, ?, ?, ?, ?, ?, ?, ?)');
  const person = database.prepare(
    `insert into person values (${Array.from({ length: 4 + columns.length }, () => '?').join()})`,
  );
  database.transaction(() => {
    for (let n = 0; n < contacts / 10; n += 1) {
      const town = ['Köln', 'Jena', 'Wien', 'Łódź'][n % 4];
      firm.run(
        n,
        '1',
        `Werk ${n} GmbH`,
        'Abteilung Einkauf',
        `Hauptstraße ${n}`,
        '50667',
        town,
        `https://w${n}.example`,
      );
    }
    for (let n = 0; n < contacts; n += 1) {
      const texts = columns.map((column) => `${column} ${n} ä`);
      person.run(
        n + 1,
        '1',
        Math.floor(n / 10),
        `19${50 + (n % 49)}-0${1 + (n % 9)}-1${n % 10}`,
        ...texts,
      );
    }
  })();
  database.close();
}
