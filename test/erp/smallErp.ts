import { stringify } from 'yaml';
import type { SqlDatabase } from '../../server/erp/sql/database/SqlDatabase.ts';
import { parseMapping } from '../../server/erp/sql/mapping/parseMapping.ts';
import { sqlErpConnector } from '../../server/erp/sql/sqlErpConnector.ts';
import type { ErpConnector } from '../../server/ports/ErpConnector.ts';

/** A mapping as plain data, so that a test can break it in one place. */
export type PlainMapping = Record<string, unknown> & {
  users: Record<string, unknown>;
  companies: Record<string, unknown>;
  kinds: Record<string, Record<string, unknown>>;
};

const label = { label: { en: 'Thing', de: 'Ding' }, plural: { en: 'Things', de: 'Dinge' } };

/** The smallest mapping there can be, and a kind of things that belong to it. */
export function smallMapping(): PlainMapping {
  return {
    format: 1,
    erp: 'small',
    language: 'en',
    timeZone: 'Europe/Berlin',
    companies: { table: 'companies', key: 'id', name: 'name' },
    users: {
      table: 'users',
      key: 'id',
      login: 'login',
      name: 'name',
      password: { column: 'password', scheme: 'scrypt' },
    },
    kinds: {
      customer: {
        family: 'organization',
        ...label,
        table: 'customers',
        key: 'id',
        company: 'company',
        title: 'name',
        related: [{ kind: 'thing', by: 'customer' }],
      },
      thing: {
        family: 'document',
        ...label,
        table: 'things',
        key: 'id',
        company: 'company',
        title: 'title',
        organization: { kind: 'customer', column: 'customer' },
      },
    },
  };
}

/** The tables of the smallest mapping, with one company and one user. */
export const smallTables = [
  `create table companies (id text primary key, name text)`,
  `create table users (id text primary key, login text, name text, password text)`,
  `create table customers (id text primary key, company text, name text)`,
  `create table things (id text primary key, company text, title text, customer text, amount numeric(12,2), day date, at timestamp)`,
  `insert into companies values ('c', 'Company')`,
  `insert into users values ('u', 'user', 'User', null)`,
];

/** The user and company of the smallest ERP. */
export const smallCaller = { userId: 'u', company: 'c' };

/** Opens a connector for a mapping in plain data. */
export function openSmall(mapping: PlainMapping, database: SqlDatabase): Promise<ErpConnector> {
  return sqlErpConnector({
    mapping: parseMapping(stringify(mapping), 'small.yaml'),
    database,
    clock: { now: () => Date.parse('2026-11-21T10:00:00Z') },
    timeLimit: 3000,
  });
}
