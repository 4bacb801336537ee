import assert from 'node:assert/strict';
import { testDatabases } from '../database/testDatabases.ts';
import { describeOthers } from './describeOthers.ts';
import { describePeople } from './describePeople.ts';
import { describePictures } from './describePictures.ts';
import { describeSeries } from './describeSeries.ts';
import type { TestErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';
import { waysWorld } from './waysWorld.ts';

const never = new AbortController().signal;

const tasks = `create table aufgabe (id varchar(40) not null primary key, mandant varchar(10) not null,
  wer varchar(20), betreff varchar(60), geloescht integer default 0 not null)`;

const usual = {
  kind: 'task',
  owner: { column: 'wer' },
  fields: { subject: 'betreff' },
  update: {},
  delete: 'row',
};

async function allOf<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

/** Tasks in one table, with what a test says of their sync. */
function taskErp(sync: Record<string, unknown>, more: Partial<TestErp> = {}): TestErp {
  const { tables = [], statements = [], kinds = {} } = more;
  return {
    tables: ['aufgabe', ...tables],
    statements: [tasks, ...statements],
    kinds: { task: { table: 'aufgabe' }, ...kinds },
    sync: { tasks: { ...usual, ...sync } },
  };
}

for (const database of testDatabases.filter(({ name }) => !name.includes('ODBC'))) {
  if (database.missing !== null) {
    console.log(
      `NOT TRIED: other ways of keeping records in ${database.name}: ${database.missing}`,
    );
    continue;
  }
  describe(`other ways of keeping records in ${database.name}`, () => {
    const world = waysWorld(database);
    const { dialect, open, run } = world;
    const hand = async (said: TestErp) => new StoreHand(await (await open(said)).store(), 'tasks');
    const keyOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

    it('tells whom a user puts on a list of chosen records that are everybody’s, and nothing of the rest', async () => {
      const list = {
        tables: ['auswahl'],
        statements: [
          'create table auswahl (nr varchar(40) not null, wer varchar(20) not null)',
          ...['a', 'b', 'c'].map(
            (id) =>
              `insert into aufgabe (id, mandant, wer, betreff) values ('${id}', 'north', 'x', 'Alt')`,
          ),
          `insert into auswahl values ('a', 'anna'), ('b', 'bernd')`,
        ],
        kinds: { task: { table: 'aufgabe', changed: 'geloescht' } },
      };
      const said = { owner: 'everybody', list: { table: 'auswahl', record: 'nr', user: 'wer' } };
      const { store } = await hand(taskErp(said, list));
      const place = 'tasks/task';
      const members = async () => (await allOf(store.listMembers!(place, never))).flat();
      assert.deepEqual(await members(), ['north/task/a']);
      const first = await allOf(store.listChanges(place, null, never));
      assert.equal(first.flatMap(({ rows }) => rows).length, 3, 'all are everybody’s');
      const since = async (cursor: string) => {
        const pages = await allOf(store.listChanges(place, cursor, never));
        const refs = pages.flatMap(({ rows }) => rows.map(({ ref }) => ref));
        return {
          refs: [...new Set(refs)],
          cursor: pages.at(-1)?.cursor ?? '',
          pages: pages.length,
        };
      };
      const calm = await since(first.at(-1)?.cursor ?? '');
      await run(`insert into auswahl values ('c', 'anna')`);
      const told = await since(calm.cursor);
      assert.equal(told.pages, calm.pages + 1, 'a page of newcomers');
      assert.deepEqual(await members(), ['north/task/a', 'north/task/c']);
      assert.equal((await since(told.cursor)).pages, calm.pages, 'who is told once');
    });

    it('makes a key of its own where keys are UUIDs', async () => {
      const one = await hand(taskErp({ create: { key: 'uuid' } }));
      const key = keyOf(await one.made({ subject: 'Eins' }));
      assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    });

    if (dialect !== 'sqlite') {
      it('takes keys from a sequence', async () => {
        const one = await hand(
          taskErp(
            { create: { key: { sequence: 'aufgabe_nr' } } },
            {
              statements: [
                'drop sequence if exists aufgabe_nr',
                'create sequence aufgabe_nr start with 700',
              ],
            },
          ),
        );
        const keys = [await one.made({ subject: 'Eins' }), await one.made({ subject: 'Zwei' })];
        assert.deepEqual(keys.map(keyOf), ['700', '701']);
      });
    }

    it('counts up the number range of its company, also one that holds the next number as text', async () => {
      const range = {
        tables: ['nummern'],
        statements: [
          'create table nummern (mandant varchar(10) not null, kreis varchar(10) not null, nr varchar(10) not null)',
          `insert into nummern values ('north', 'A', '041'), ('south', 'A', '900'), ('north', 'B', '7')`,
        ],
      };
      const numbers = {
        table: 'nummern',
        column: 'nr',
        where: { kreis: 'A', mandant: '{company}' },
      };
      const erp = await open(taskErp({ create: { key: { numbers } } }, range));
      const anna = new StoreHand(await erp.store('anna', 'north'), 'tasks');
      const clara = new StoreHand(await erp.store('clara', 'south'), 'tasks');
      const made = [
        await anna.made({ subject: 'Eins' }),
        await clara.made({ subject: 'Zwei' }),
        await anna.made({ subject: 'Drei' }),
      ];
      assert.deepEqual(made.map(keyOf), ['42', '901', '43']);
      const next = await hand(
        taskErp({ create: { key: { numbers: { ...numbers, holds: 'next' } } } }, range),
      );
      assert.equal(keyOf(await next.made({ subject: 'Eins' })), '41');
    });

    it('says which number range is missing, and makes nothing', async () => {
      const numbers = { table: 'nummern', column: 'nr', where: { kreis: 'Z' } };
      const one = await hand(
        taskErp(
          { create: { key: { numbers } } },
          {
            tables: ['nummern'],
            statements: [
              'create table nummern (kreis varchar(10) not null, nr integer not null)',
              `insert into nummern values ('A', 1)`,
            ],
          },
        ),
      );
      await assert.rejects(one.create({ subject: 'Eins' }), {
        kind: 'not-configured',
        reason: 'no-key',
      });
      assert.deepEqual(await run('select id from aufgabe'), []);
    });

    it('marks a record as deleted where the mapping says so, and it is gone', async () => {
      const said = taskErp({ create: { key: 'uuid' }, delete: { values: { geloescht: 1 } } });
      const one = await hand({
        ...said,
        kinds: { task: { table: 'aufgabe', where: { geloescht: 0 } } },
      });
      const ref = await one.made({ subject: 'Eins' });
      assert.equal((await one.remove(ref)).state, 'done');
      assert.equal((await one.get(ref)).state, 'gone');
      assert.deepEqual(
        (await run('select geloescht from aufgabe')).map(
          (row) => (row as { geloescht: number }).geloescht,
        ),
        [1],
      );
    });

    it('keeps several kinds in one area apart, though their keys are the same', async () => {
      const one = await hand({
        tables: ['aufgabe', 'anruf'],
        statements: [
          tasks,
          tasks.replace('aufgabe', 'anruf'),
          `insert into aufgabe values ('5', 'north', 'anna', 'Aufgabe', 0)`,
          `insert into anruf values ('5', 'north', 'anna', 'Anruf', 0)`,
        ],
        kinds: { task: { table: 'aufgabe' }, call: { table: 'anruf' } },
        sync: {
          tasks: [
            { ...usual, create: { key: 'highest' } },
            { ...usual, kind: 'call', create: 'never', delete: 'never' },
          ],
        },
      });
      const refs = ['north/task/5', 'north/call/5'];
      for (const [i, subject] of ['Aufgabe', 'Anruf'].entries())
        assert.equal((await one.found(refs[i] ?? '')).record.fields['subject'], subject);
      assert.deepEqual([...(await one.listed('tasks/call')).keys()], ['north/call/5']);
      assert.equal(await one.made({ subject: 'Neu' }), 'north/task/6');
      assert.equal((await one.create({ subject: 'Neu' }, 'tasks/call')).state, 'refused');
      assert.equal((await one.update('north/call/5', { subject: 'Anders' })).state, 'done');
      assert.equal((await one.found('north/task/5')).record.fields['subject'], 'Aufgabe');
      assert.equal((await one.remove('north/call/5')).state, 'refused');
    });

    it('reads what an expression of the mapping says, of the record and its joins, and never writes it', async () => {
      const one = await hand(
        taskErp(
          {
            joins: { firm: { table: 'firma', on: { nr: 'id' } } },
            fields: {
              subject: 'betreff',
              body: { sql: `concat(coalesce(firm.telefon, 'ohne'), ': ', record.betreff)` },
            },
            create: { key: 'highest' },
          },
          {
            tables: ['firma'],
            statements: [
              'create table firma (nr varchar(40) not null primary key, telefon varchar(20))',
              `insert into firma values ('1', '+49 30 1')`,
              `insert into aufgabe values ('1', 'north', 'anna', 'Eins', 0), ('2', 'north', 'anna', 'Zwei', 0)`,
            ],
          },
        ),
      );
      const listed = await one.listed('tasks/task');
      assert.deepEqual(
        [...listed.values()].map(({ body }) => body),
        ['+49 30 1: Eins', 'ohne: Zwei'],
      );
      const before = await one.found('north/task/1');
      await run(`update firma set telefon = '+49 30 2'`);
      const after = await one.found('north/task/1');
      assert.notEqual(after.version, before.version);
      const written = await one.update('north/task/1', { body: 'Nein', subject: 'Neu' });
      assert.ok(written.state === 'done');
      assert.equal(written.record?.fields['body'], '+49 30 2: Neu');
    });

    describePeople(world);

    describePictures(world);
    describeSeries(world);
    describeOthers(world);

    if (dialect !== 'sqlite') {
      it('calls the ERP’s own procedures instead of writing columns', async () => {
        const one = await hand(
          taskErp(
            {
              create: { key: 'identity' },
              procedures: {
                create: {
                  name: 'neue_aufgabe',
                  args: [{ field: 'subject' }, { user: true }, { company: true }, { value: 3 }],
                },
                update: { name: 'aendern', args: [{ key: true }, { field: 'subject' }] },
                delete: { name: 'loeschen', args: [{ key: true }, { company: true }] },
              },
            },
            { statements: procedures[dialect] ?? [] },
          ),
        );
        const ref = await one.made({ subject: 'Eins' });
        assert.equal(ref, 'north/task/3-Eins');
        const changed = await one.update(ref, { subject: 'Zwei' });
        assert.ok(changed.state === 'done', JSON.stringify(changed));
        assert.equal(changed.record?.fields['subject'], 'Zwei, geprüft');
        const refused = await one.update(ref, { subject: 'verboten' });
        assert.equal(refused.state, 'refused');
        assert.equal((await one.remove(ref)).state, 'done');
        assert.equal((await one.get(ref)).state, 'gone');
      });

      it('takes a key from a function of the ERP', async () => {
        const one = await hand(
          taskErp(
            { create: { key: { procedure: 'naechste' } } },
            { statements: keyFunction[dialect] ?? [] },
          ),
        );
        assert.equal(await one.made({ subject: 'Eins' }), 'north/task/N-1');
      });
    }
  });
}

const procedures: Record<string, string[]> = {
  postgres: [
    'drop function if exists neue_aufgabe, aendern, loeschen',
    `create function neue_aufgabe(text, text, text, integer) returns text language plpgsql as $$ begin
      insert into aufgabe values ($4 || '-' || $1, $3, $2, $1); return $4 || '-' || $1; end $$`,
    `create function aendern(text, text) returns void language plpgsql as $$ begin
      if $2 = 'verboten' then raise exception 'nein'; end if;
      update aufgabe set betreff = $2 || ', geprüft' where id = $1; end $$`,
    `create function loeschen(text, text) returns void language sql as $$ delete from aufgabe where id = $1 and mandant = $2 $$`,
  ],
  mariadb: [
    ...['neue_aufgabe', 'aendern', 'loeschen'].map((name) => `drop procedure if exists ${name}`),
    `create procedure neue_aufgabe(betreff varchar(60), wer varchar(20), mandant varchar(10), art int) begin
      insert into aufgabe values (concat(art, '-', betreff), mandant, wer, betreff, 0);
      select concat(art, '-', betreff) as nr; end`,
    `create procedure aendern(nr varchar(40), neu varchar(60)) begin
      if neu = 'verboten' then signal sqlstate '45000' set message_text = 'nein'; end if;
      update aufgabe set betreff = concat(neu, ', geprüft') where id = nr; end`,
    `create procedure loeschen(nr varchar(40), m varchar(10)) delete from aufgabe where id = nr and mandant = m`,
  ],
};

const keyFunction: Record<string, string[]> = {
  postgres: [
    `create or replace function naechste() returns text language sql as $$ select 'N-' || (count(*) + 1) from aufgabe $$`,
  ],
  mariadb: [
    'drop function if exists naechste',
    `create function naechste() returns varchar(20) reads sql data return (select concat('N-', count(*) + 1) from aufgabe)`,
  ],
};
