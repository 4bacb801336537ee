import assert from 'node:assert/strict';
import { grantStatements } from '../../../server/erp/sql/check/grantStatements.ts';
import type { Need } from '../../../server/erp/sql/check/Need.ts';

const need = (
  name: string,
  right: Need['right'],
  column: string | null = null,
  on: Need['on'] = 'table',
): Need => ({
  on,
  name,
  right,
  column,
  path: [],
});

const needs = [
  need('person', 'select', 'id'),
  need('person', 'select', 'first name'),
  need('person', 'insert', 'first name'),
  need('person', 'delete'),
  need('crm.number', 'usage', null, 'sequence'),
  need('make_key', 'execute', null, 'function'),
];

const place = { login: 'erp"link', database: 'erp', schema: 'public' };

// What PostgreSQL and MariaDB make of them is tried on real servers (grants.test.ts).
describe('the words of GRANT', () => {
  it('are one statement for each table and right in PostgreSQL, with every name quoted', () => {
    assert.deepEqual(grantStatements('postgres', needs, place), [
      'grant connect on database "erp" to "erp""link";',
      'grant usage on schema "public" to "erp""link";',
      'grant usage on schema "crm" to "erp""link";',
      'grant select ("id", "first name") on "person" to "erp""link";',
      'grant insert ("first name") on "person" to "erp""link";',
      'grant delete on "person" to "erp""link";',
      'grant usage on sequence "crm"."number" to "erp""link";',
      'grant execute on routine "make_key" to "erp""link";',
    ]);
  });

  it('name database and host in MariaDB', () => {
    assert.deepEqual(grantStatements('mariadb', needs, { ...place, login: 'link@10.0.0.%' }), [
      'grant select (`id`, `first name`) on `erp`.`person` to `link`@`10.0.0.%`;',
      'grant insert (`first name`) on `erp`.`person` to `link`@`10.0.0.%`;',
      'grant delete on `erp`.`person` to `link`@`10.0.0.%`;',
      'grant select, insert on `crm`.`number` to `link`@`10.0.0.%`;',
      'grant execute on function `erp`.`make_key` to `link`@`10.0.0.%`;',
    ]);
  });

  it('have no columns of an insert in SQL Server, and are none in SQLite', () => {
    const said = grantStatements('mssql', needs, { login: 'link', database: null, schema: null });
    assert.equal(said?.[0], 'grant select ([id], [first name]) on [person] to [link];');
    assert.equal(said?.[1], 'grant insert on [person] to [link];');
    assert.equal(grantStatements('sqlite', needs, place), null);
    assert.equal(grantStatements('ansi', needs, place), null);
  });
});
