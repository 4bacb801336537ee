import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { ErrorKind } from '../../shared/errorKinds.ts';
import { AppError } from '../../server/core/AppError.ts';
import { openStore } from '../../server/store/openStore.ts';
import { postgres } from '../fixtures/postgres.ts';
import { LinkWorld } from './LinkWorld.ts';

const identity = 'mid:<1@example.com>';

describe('openStore', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-open-'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));

  const newFile = () => path.join(folder, `${(count += 1)}.db`);
  const open = (file: string) => openStore(`sqlite:${file}`);

  /** A store with one account and one link in it, closed. */
  async function makeStore(url: string): Promise<{ erp: string; accountId: string }> {
    const store = await openStore(url);
    const world = new LinkWorld(store.links);
    const account = await world.pair('Anna');
    await world.link(account, world.mail({ identity }), '1');
    await store.close();
    return { erp: world.erp, accountId: account.id };
  }

  async function readStore(url: string, { erp, accountId }: { erp: string; accountId: string }) {
    const store = await openStore(url);
    const world = new LinkWorld(store.links, erp);
    const known = await store.links.linksOf(erp, 'north', accountId, world.mail({ identity }));
    await store.links.ping();
    await store.close();
    return known.links.map((link) => link.ref.key);
  }

  describe('with a SQLite file', () => {
    it('makes a new one, and finds everything in it the next time', async () => {
      const file = newFile();
      const made = await makeStore(`sqlite:${file}`);
      assert.deepEqual(await readStore(`sqlite:${file}`, made), ['1']);
    });

    it('can be closed twice, and says that it is closed', async () => {
      const store = await open(newFile());
      await store.close();
      await store.close();
      await store.links.close();
      await assert.rejects(store.links.ping(), { kind: 'unavailable' });
    });

    it('takes an empty file for a new one', async () => {
      const file = newFile();
      fs.writeFileSync(file, '');
      const store = await open(file);
      await store.close();
    });

    it('names the setting and the folder when the folder is missing', async () => {
      const file = path.join(folder, 'missing', 'links.db');
      await assert.rejects(open(file), {
        kind: 'not-configured',
        reason: 'store-folder-missing',
        message: `store: the folder does not exist: ${path.dirname(file)}`,
      });
      await assert.rejects(openStore(`sqlite:${file}`, { setting: 'links.url' }), /^.*links\.url:/);
    });

    it('names the setting when the folder may not be written', async () => {
      const closed = path.join(folder, 'closed');
      fs.mkdirSync(closed);
      const file = path.join(closed, 'links.db');
      await makeStore(`sqlite:${file}`);
      fs.chmodSync(file, 0o444);
      fs.chmodSync(closed, 0o555);
      fs.chmodSync(folder, 0o755);
      try {
        const fresh = path.join(closed, 'other.db');
        for (const one of [fresh, file]) {
          await assert.rejects(
            asNobody(() => open(one)),
            { kind: 'not-configured', reason: 'store-not-writable' },
            one,
          );
        }
      } finally {
        fs.chmodSync(closed, 0o755);
      }
    });

    it('refuses a folder in the place of a file', async () => {
      await assert.rejects(open(folder), { kind: 'not-configured' });
    });

    it('refuses the database of another program and leaves it as it was', async () => {
      for (const statement of [
        'create table customers (id integer)',
        'pragma application_id = 1234',
        'create table erp_link_meta (name text, value text)',
        'create view link as select 1',
      ]) {
        const file = newFile();
        const foreign = new Database(file);
        foreign.exec(`${statement}; pragma user_version = 7`);
        foreign.close();
        const bytes = fs.readFileSync(file);
        await assert.rejects(
          open(file),
          { kind: 'bad-answer', reason: 'store-foreign' },
          statement,
        );
        assert.deepEqual(fs.readFileSync(file), bytes, statement);
      }
    });

    it('refuses bytes that are no database and leaves them as they were', async () => {
      const file = newFile();
      fs.writeFileSync(file, 'Dies ist ein Brief und keine Datenbank. '.repeat(200));
      await assert.rejects(open(file), { kind: 'bad-answer', reason: 'store-damaged' });
      assert.match(fs.readFileSync(file, 'utf8'), /^Dies ist ein Brief/);
    });

    it('never takes a damaged file for a first run, wherever it is damaged', async () => {
      const file = newFile();
      const made = await makeStore(`sqlite:${file}`);
      const sound = fs.readFileSync(file);
      const pageSize = 4096;
      const outcomes = { refused: 0, intact: 0 };
      for (let at = 0; at < sound.length; at += pageSize) {
        const broken = Buffer.from(sound);
        broken.fill(0xa5, at, at + pageSize);
        const copy = newFile();
        fs.writeFileSync(copy, broken);
        // A page of the directory or an unused one: all that cannot be made again is there.
        const links = await readStore(`sqlite:${copy}`, made).catch((error: unknown) => {
          refusal('bad-answer', 'store-damaged')(error);
          return null;
        });
        if (links !== null) assert.deepEqual(links, ['1']);
        outcomes[links === null ? 'refused' : 'intact'] += 1;
      }
      assert.ok(outcomes.refused > 10, JSON.stringify(outcomes));
    });

    it('refuses a file that was cut off', async () => {
      const file = newFile();
      await makeStore(`sqlite:${file}`);
      const { size } = fs.statSync(file);
      for (const part of [0.9, 0.5, 0.1]) {
        const copy = newFile();
        fs.copyFileSync(file, copy);
        fs.truncateSync(copy, Math.floor((size * part) / 4096) * 4096);
        await assert.rejects(open(copy), { kind: 'bad-answer', reason: 'store-damaged' });
      }
    });

    it('refuses a store that lost a table', async () => {
      for (const table of ['link_event', 'migration']) {
        const file = newFile();
        await makeStore(`sqlite:${file}`);
        change(file, `drop table ${table}`);
        await assert.rejects(open(file), { kind: 'bad-answer', reason: 'store-damaged' }, table);
      }
    });

    it('refuses a schema that is newer than the program', async () => {
      const file = newFile();
      const store = await open(file);
      const newer = `insert into migration (name, timestamp) values ('999-later', '2030-01-01')`;
      change(file, newer);
      const refused = { kind: 'bad-answer', reason: 'store-newer' };
      await assert.rejects(open(file), refused);
      await assert.rejects(store.links.ping(), refused);
      await store.close();
    });

    it('is made once by several that start together', async () => {
      const file = newFile();
      const stores = await Promise.all(Array.from({ length: 5 }, () => open(file)));
      for (const store of stores) {
        await store.links.ping();
        await store.close();
      }
    });

    it('ends with one link when processes start together and link the same mail', async function () {
      this.timeout(60_000);
      const file = newFile();
      const ids = await Promise.all(
        Array.from({ length: 3 }, () => linkInChild(`sqlite:${file}`, 'erp-of-children')),
      );
      assert.equal(new Set(ids).size, 1);
      assert.notEqual(ids[0], '');
    });

    it('waits for another process that writes, without standing still', async () => {
      const file = newFile();
      const store = await open(file);
      const other = new Database(file);
      other.exec('begin immediate');
      let ended = false;
      const world = new LinkWorld(store.links);
      const pairing = world.pair('Anna').then(() => (ended = true));
      assert.equal(await store.links.findAccount('nobody'), null, 'reads go on');
      assert.equal(ended, false);
      other.exec('commit');
      await pairing;
      other.close();
      await store.close();
    });
  });

  describe('with PostgreSQL', () => {
    let url: string;
    const newDatabase = async () => (await postgres()).createDatabase();
    before(async function () {
      this.timeout(60_000);
      url = await newDatabase();
    });

    it('makes the tables, and finds everything in them the next time', async () => {
      const made = await makeStore(url);
      assert.deepEqual(await readStore(url, made), ['1']);
    });

    it('is made once by several that start together', async () => {
      const database = await newDatabase();
      const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(database)));
      for (const store of stores) {
        await store.links.ping();
        await store.close();
      }
    });

    it('uses the schema that the address names, and does not see the others', async () => {
      const database = await newDatabase();
      await query(database, 'create table customers (id int); create table migration (x int)');
      await query(database, 'create schema erp_link');
      const address = `${database}?options=${encodeURIComponent('-c search_path=erp_link')}`;
      const made = await makeStore(address);
      assert.deepEqual(await readStore(address, made), ['1']);
      await assert.rejects(openStore(database), { reason: 'store-foreign' });
    });

    it('refuses the database of another program', async () => {
      const database = await newDatabase();
      await query(database, 'create table customers (id int)');
      await assert.rejects(openStore(database), { kind: 'bad-answer', reason: 'store-foreign' });
    });

    it('refuses a store that lost a table, and one that is newer', async () => {
      const database = await newDatabase();
      await makeStore(database);
      await query(database, `insert into migration values ('999-later', '2030-01-01')`);
      await assert.rejects(openStore(database), { kind: 'bad-answer', reason: 'store-newer' });
      await query(database, `drop table link_event`);
      await assert.rejects(openStore(database), { kind: 'bad-answer', reason: 'store-damaged' });
    });

    it('names the setting when user, password, database or encoding are wrong', async () => {
      const wrong = (part: string, by: string) => url.replace(part, by);
      await query(url, `create database latin template template0 encoding 'LATIN1'`);
      for (const address of [
        wrong('test@', 'secret-password@'),
        wrong('erplink:', 'nobody:'),
        wrong(/\/test\d+$/.exec(url)?.[0] ?? '', '/nothing'),
        wrong(/\/test\d+$/.exec(url)?.[0] ?? '', '/latin'),
        'postgres://[',
        'mysql://127.0.0.1/x',
      ]) {
        await assert.rejects(openStore(address), (error: Error) => {
          refusal('not-configured', 'store-address')(error);
          assert.match(error.message, /^store: /);
          assert.doesNotMatch(error.message, /secret-password/);
          return true;
        });
      }
    });

    it('names the setting when the schema may not be written', async () => {
      const database = await newDatabase();
      await query(database, `create role guest login password 'test'`);
      await assert.rejects(openStore(database.replace('erplink:', 'guest:')), {
        kind: 'not-configured',
        reason: 'store-not-writable',
        message: /^store: /,
      });
    });

    it('takes the password from beside the address, whatever is in it', async () => {
      await query(url, `create role odd superuser login password 'a@b:/%20#?ü'`);
      const store = await openStore(url.replace('erplink:test', 'odd'), {
        password: 'a@b:/%20#?ü',
      });
      await store.links.ping();
      await store.close();
    });

    it('is unavailable when no server answers', async () => {
      await assert.rejects(openStore('postgres://nobody@127.0.0.1:1/x'), { kind: 'unavailable' });
    });

    it('reads on after its connections were cut, idle or at work', async () => {
      const database = await newDatabase();
      const store = await openStore(database);
      for (let round = 0; round < 5; round++) {
        const busy = Array.from({ length: 8 }, () => store.links.ping());
        await query(
          database,
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'erp-link' and datname = current_database()`,
        );
        await Promise.all(busy);
      }
      await store.links.ping();
      await store.close();
      await assert.rejects(store.links.ping(), { kind: 'unavailable', reason: 'store-closed' });
    });
  });
});

/** Says whether an error is the AppError that is due. */
function refusal(kind: ErrorKind, reason: string): (error: unknown) => void {
  return (error) => {
    assert.ok(error instanceof AppError, String(error));
    assert.deepEqual([error.kind, error.reason], [kind, reason]);
  };
}

/** As root every folder may be written; so the file is opened as somebody who is not. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return await work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

function change(file: string, statement: string): void {
  const database = new Database(file);
  database.exec(`pragma foreign_keys = off; ${statement}`);
  database.close();
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

async function linkInChild(url: string, erp: string): Promise<string> {
  const script = path.join(import.meta.dirname, 'openInChild.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, erp]);
  return stdout;
}
