import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { stringify } from 'yaml';

/** A small ERP in a SQLite file, with everything right; tests spoil it. */
export const shopTables: readonly string[] = [
  `create table company (id text primary key, name text)`,
  `create table staff (id text primary key, login text, name text, hash text)`,
  `create table person (
     id integer primary key, company text not null, first text, last text, mail text, born text, grade text,
     changed_at timestamp)`,
  `insert into company values ('1', 'One')`,
  `insert into staff values ('a', 'anna', 'Anna', ''), ('b', 'bernd', 'Bernd', '')`,
];

/** Its mapping, as data. */
export function shopMapping(): Record<string, unknown> {
  return structuredClone({
    format: 1,
    erp: 'shop',
    language: 'en',
    timeZone: 'Europe/Berlin',
    companies: { table: 'company', key: 'id', name: 'name' },
    users: {
      table: 'staff',
      key: 'id',
      login: 'login',
      name: 'name',
      password: { column: 'hash', scheme: 'scrypt' },
    },
    kinds: {
      person: {
        family: 'person',
        label: { en: 'Person', de: 'Person' },
        plural: { en: 'Persons', de: 'Personen' },
        table: 'person',
        key: 'id',
        company: 'company',
        title: '{first} {last}',
        changed: 'changed_at',
      },
    },
    sync: {
      contacts: {
        kind: 'person',
        owner: 'everybody',
        fields: {
          firstName: 'first',
          lastName: 'last',
          email1: 'mail',
          birthday: { date: 'born' },
        },
        create: { key: 'identity' },
        update: {},
        delete: 'row',
      },
    },
  });
}

/** What of a mapping a test changes; `sync: undefined` leaves it out. */
export type ShopChange = (mapping: ReturnType<typeof shopMapping>) => void;

/** Writes a mapping beside its database. @returns the file. */
export function writeMapping(
  folder: string,
  name: string,
  change: ShopChange = () => undefined,
): string {
  const mapping = shopMapping();
  change(mapping);
  const file = join(folder, name);
  writeFileSync(file, stringify(mapping));
  return file;
}

/** Makes the database. @param more statements that spoil it. @returns the file. */
export function makeShop(folder: string, name: string, more: readonly string[] = []): string {
  const file = join(folder, name);
  const database = new Database(file);
  for (const statement of [...shopTables, ...more]) database.exec(statement);
  database.close();
  return file;
}
