import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callErpLink } from './ErpConsole.ts';
import { makeShop, writeMapping } from './shop.ts';

describe('erp-link erp triggers', () => {
  let folder: string;
  let file: string;
  let database: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-triggers-'));
    file = writeMapping(folder, 'shop.yaml');
  });
  beforeEach(() => {
    rmSync(join(folder, 'shop.sqlite'), { force: true });
    database = makeShop(folder, 'shop.sqlite');
  });
  after(() => rmSync(folder, { recursive: true }));

  const call = (...words: string[]) =>
    callErpLink(['erp', 'triggers', file, '--database', database, ...words]);

  /** Names in the database by their sort. */
  function names(type: 'trigger' | 'table'): string[] {
    const opened = new Database(database, { readonly: true });
    const rows = opened
      .prepare('select name from sqlite_schema where type = ? order by name')
      .all(type);
    opened.close();
    return (rows as { name: string }[]).map(({ name }) => name);
  }

  it('prints what it would do, as a script the database takes, and changes nothing', async () => {
    const { code, out } = await call();
    assert.equal(code, 0);
    assert.deepEqual(names('trigger'), []);
    const opened = new Database(database);
    opened.exec(out);
    opened.close();
    const again = await call('--apply');
    assert.match(again.out, /^0 triggers made, 0 outdated ones taken away, \d+ were there\.$/);
  });

  it('installs them, after which the check finds level 1, and takes them away again', async () => {
    const made = await call('--apply');
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /^[1-9]\d* triggers made/);
    assert.ok(names('trigger').length > 0);
    const check = await callErpLink(['erp', 'check', file, '--database', database, '--write-test']);
    assert.equal(check.code, 0, check.out);
    assert.match(check.out, /contacts \(person\) +level 1, by triggers/);
    assert.doesNotMatch(check.out, /no better/);
    const opened = new Database(database, { readonly: true });
    assert.deepEqual(opened.prepare('select count(*) as n from erplink_spool').get(), { n: 0 });
    assert.deepEqual(opened.prepare('select count(*) as n from erplink_intent').get(), { n: 0 });
    opened.close();

    const gone = await call('--remove');
    assert.equal(gone.code, 0);
    assert.match(gone.out, /^[1-9]\d* triggers taken away\.$/);
    assert.deepEqual(names('trigger'), []);
    assert.ok(names('table').includes('erplink_intent'), 'which creates were done is kept');
    await call('--remove', '--with-intents');
    assert.deepEqual(
      names('table').filter((name) => name.startsWith('erplink')),
      [],
    );
  });

  it('says in the check where only some of them are there', async () => {
    await call('--apply');
    const opened = new Database(database);
    opened.exec(`drop trigger "${names('trigger')[0]}"`);
    opened.close();
    const { code, out } = await callErpLink(['erp', 'check', file, '--database', database]);
    assert.equal(code, 1);
    assert.match(out, /sync: \d+ of our \d+ triggers and 3 of our 3 tables are there/);
    assert.match(out, /level 2/);
  });

  it('takes them away also where a table of the mapping has gone', async () => {
    await call('--apply');
    const opened = new Database(database);
    opened.exec('alter table staff rename to personnel');
    opened.close();
    const apply = await call('--apply');
    assert.equal(apply.code, 1);
    assert.match(apply.err, /expected a table or view of the database, found “staff”/);
    assert.equal((await call('--remove')).code, 0);
    assert.deepEqual(names('trigger'), []);
  });

  it('refuses both at once, and has nothing to do without `sync`', async () => {
    const both = await call('--apply', '--remove');
    assert.equal(both.code, 2);
    assert.match(both.err, /Either --apply or --remove/);
    const pane = writeMapping(folder, 'pane.yaml', (mapping) => {
      delete mapping['sync'];
    });
    const { code, err } = await callErpLink(['erp', 'triggers', pane, '--database', database]);
    assert.equal(code, 1);
    assert.match(err, /there is nothing to watch/);
  });
});
