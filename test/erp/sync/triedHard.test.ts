import assert from 'node:assert/strict';
import type { RecordStore, WriteOp, Written } from '../../../server/ports/RecordStore.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { goodContacts } from './goodContacts.ts';
import { poorTasks } from './poorTasks.ts';
import { SqlBench } from './SqlBench.ts';
import type { SyncErp } from './SyncErp.ts';
import { SyncErpWorld } from './SyncErpWorld.ts';

const never = new AbortController().signal;
const stamp = {
  pairId: 'p1',
  erp: 'demo',
  company: 'north',
  area: 'contacts',
  recordKey: '',
  owner: 'anna',
  mac: 'bWFj',
} as const;

const scripts = [
  'Łukasz Żółć',
  'Ωραία Ελλάδα',
  'Жанна Щукина',
  'שלום רב',
  'مرحبا بكم',
  '山田太郎',
  '김철수',
  'ยินดี',
  '👩‍👩‍👧‍👦 Familie',
  '𝔉𝔯𝔞𝔨𝔱𝔲𝔯',
  'O\'Brien \\ 100 % _ "x" `y` [z]; --',
];

for (const database of testDatabases.filter(({ name }) => !name.includes('ODBC'))) {
  if (database.missing !== null) {
    console.log(`NOT TRIED: hard cases in ${database.name}: ${database.missing}`);
    continue;
  }
  describe(`a hard life in ${database.name}`, () => {
    let test: TestDatabase;
    let theirs: TheirSession;
    let opened: SyncErpWorld[] = [];
    let keys = 0;
    before(async function () {
      this.timeout(120_000);
      test = await database.start();
      theirs = await test.theirs();
    });
    afterEach(async () => {
      for (const world of opened) await world.close();
      opened = [];
    });
    after(async function () {
      this.timeout(30_000);
      await theirs?.close();
      await test?.close();
    });

    const open = async (kind: SyncErp, change: Record<string, unknown> = {}) => {
      let now = Date.UTC(2026, 10, 22, 9);
      const world = await SyncErpWorld.open(test, theirs, kind, () => (now += 300), change);
      opened.push(world);
      return world;
    };
    const create = (world: SyncErpWorld, fields: Fields): WriteOp => ({
      op: 'create',
      key: `k${(keys += 1)}`,
      collection: world.collection,
      record: { area: world.kind.area, fields },
      stamp: { ...stamp, area: world.kind.area },
    });
    const update = async (
      store: RecordStore,
      area: SyncErp['area'],
      ref: string,
      set: Fields,
    ): Promise<WriteOp> => {
      const [got] = await store.get(area, [ref], never);
      assert.equal(got?.state, 'found');
      const { version, record } = got;
      const key = `k${(keys += 1)}`;
      return {
        op: 'update',
        key,
        ref,
        version,
        expected: record.fields,
        set,
        stamp: null,
        native: null,
      };
    };
    const states = (written: readonly Written[]) => written.map(({ state }) => state);

    it('keeps every script, emoji, quotes and blanks as they were given', async () => {
      const world = await open(goodContacts());
      const store = await world.store();
      const written = await store.write(
        'contacts',
        scripts.map((lastName) => create(world, { lastName })),
        never,
      );
      written.forEach((one, i) => {
        assert.equal(one.state, 'done', JSON.stringify(one));
        assert.equal(one.record?.fields['lastName'], scripts[i]);
      });
    });

    it('reads a row of nothing but NULL, and writes into it', async () => {
      const world = await open(goodContacts());
      const store = await world.store();
      const ref = await world.create({});
      const [one] = await store.write(
        'contacts',
        [await update(store, 'contacts', ref, { lastName: 'Neu' })],
        never,
      );
      assert.equal(one?.state, 'done');
      assert.equal(one.record?.fields['lastName'], 'Neu');
    });

    it('takes a text as long as its column, and refuses a longer one in a sentence that says so', async () => {
      const world = await open(goodContacts());
      const store = await world.store();
      const longest = 'ä'.repeat(60);
      const [fits, tooLong, other] = await store.write(
        'contacts',
        [
          create(world, { lastName: longest }),
          create(world, { lastName: `${longest}x` }),
          create(world, { lastName: 'Kurz' }),
        ],
        never,
      );
      assert.equal(fits?.state === 'done' && fits.record?.fields['lastName'], longest);
      assert.equal(tooLong?.state, 'refused');
      assert.match(tooLong.error.message, /lastName.*longer than the 60 characters of nachname/);
      assert.equal(other?.state, 'done');
    });

    it('shortens where the mapping says so, never within a character, says its limit, and the rest never comes back', async () => {
      const time = { now: Date.UTC(2026, 10, 22, 9) };
      const world = await SyncErpWorld.open(test, theirs, poorTasks(true), () => (time.now += 3));
      opened.push(world);
      const bench = new SqlBench(world, await world.store(), time);
      assert.equal(bench.side.can.limits['subject'], 60);
      const long = `${'x'.repeat(59)}😀 und mehr`;
      bench.make({ subject: long });
      await bench.run();
      assert.deepEqual(await bench.column('betreff'), ['x'.repeat(59)]);
      assert.equal(SqlBench.writes(await bench.run()), 0);
      assert.deepEqual(
        bench.items().map(({ fields }) => fields['subject']),
        [long],
      );
    });

    it('says conflict to the second of two who write the same record at once', async () => {
      const world = await open(poorTasks(true));
      const [one, two] = [await world.store(), await world.store()];
      const ref = await world.create({ subject: 'Einer' });
      const ops = [
        await update(one, 'tasks', ref, { subject: 'Anna' }),
        await update(two, 'tasks', ref, { subject: 'Bernd' }),
      ];
      const written = await Promise.all([
        one.write('tasks', [ops[0]!], never),
        two.write('tasks', [ops[1]!], never),
      ]);
      const said = states(written.flat()).sort();
      // Who finds the row locked by the other is told so, and that nothing was written.
      assert.ok(
        JSON.stringify(said) === '["conflict","done"]' ||
          JSON.stringify(said) === '["done","failed"]',
        String(said),
      );
    });

    it('gives two who make records at once keys of their own', async () => {
      const world = await open(poorTasks(true));
      const stores = await Promise.all([world.store(), world.store(), world.store()]);
      const written = await Promise.all(
        stores.map((store) =>
          store.write(
            'tasks',
            [1, 2, 3, 4].map((n) => create(world, { subject: `Nr ${n}` })),
            never,
          ),
        ),
      );
      const refs = written
        .flat()
        .map((one) => (one.state === 'done' ? one.ref : JSON.stringify(one)));
      assert.equal(new Set(refs).size, 12, refs.join('\n'));
      assert.ok(
        refs.every((ref) => ref.startsWith('north/')),
        refs.join('\n'),
      );
    });

    it('refuses what the ERP’s own trigger refuses, and does the others', async () => {
      const world = await open(poorTasks(true));
      const store = await world.store();
      for (const statement of refusingTrigger[world.database.dialect] ?? [])
        await theirs.run(statement);
      const written = await store.write(
        'tasks',
        ['Gut', 'verboten', 'Auch gut'].map((subject) => create(world, { subject })),
        never,
      );
      assert.deepEqual(states(written), ['done', 'refused', 'done']);
      const rows = await theirs.run('select betreff from vorgang order by nr');
      assert.deepEqual(
        rows.map((row) => (row as { betreff: string }).betreff),
        ['Gut', 'Auch gut'],
      );
    });

    it('names the column that was dropped while it was running, and goes on when it is back', async () => {
      const world = await open(poorTasks(true));
      const store = await world.store();
      const ref = await world.create({ subject: 'Eins' });
      const op = await update(store, 'tasks', ref, { subject: 'Zwei' });
      await theirs.run('alter table vorgang drop column notiz');
      await assert.rejects(store.write('tasks', [op], never), { kind: 'not-configured' });
      await assert.rejects(store.get('tasks', [ref], never), (error: Error) =>
        /expected a column of vorgang, found “notiz”/.test(error.message),
      );
      await theirs.run('alter table vorgang add column notiz varchar(2000)');
      const again = await update(store, 'tasks', ref, { subject: 'Zwei' });
      assert.deepEqual(states(await store.write('tasks', [again], never)), ['done']);
    });

    it('passes over a record that somebody else has locked, and does the others', async function () {
      const world = await open(poorTasks(true));
      if (world.database.dialect === 'sqlite') this.skip();
      const store = await world.store();
      const [one, two] = [
        await world.create({ subject: 'Eins' }),
        await world.create({ subject: 'Zwei' }),
      ];
      const ops = [
        await update(store, 'tasks', one, { subject: 'Neu 1' }),
        await update(store, 'tasks', two, { subject: 'Neu 2' }),
      ];
      const other = await test.theirs();
      try {
        await other.run('start transaction');
        await other.run(`update vorgang set status = 1 where nr = ${world.keyOf(one)}`);
        const written = await store.write('tasks', ops, never);
        assert.deepEqual(states(written), ['failed', 'done']);
        await other.run('rollback');
        assert.deepEqual(states(await store.write('tasks', [ops[0]!], never)), ['done']);
      } finally {
        await other.close();
      }
    });

    it('writes nothing while the whole table is locked, and says so', async function () {
      this.timeout(30_000);
      const world = await open(poorTasks(true));
      const store = await world.store();
      const ref = await world.create({ subject: 'Eins' });
      const op = await update(store, 'tasks', ref, { subject: 'Zwei' });
      const other = await test.theirs();
      try {
        for (const statement of lockingTable[world.database.dialect] ?? [])
          await other.run(statement);
        const failed = await store.write('tasks', [op], never).then(
          (written) => written.map((one) => (one.state === 'failed' ? one.error.kind : one.state)),
          (error: unknown) => [(error as { kind: string }).kind],
        );
        assert.deepEqual(failed, ['unavailable']);
        for (const statement of unlockingTable[world.database.dialect] ?? [])
          await other.run(statement);
      } finally {
        await other.close();
      }
      assert.deepEqual(states(await store.write('tasks', [op], never)), ['done']);
    });

    it('says uncertain of a whole batch whose end nobody heard', async () => {
      const world = await open(poorTasks(true));
      const store = await world.store();
      const real = world.database.transaction.bind(world.database);
      const { AppError } = await import('../../../server/core/AppError.ts');
      world.database.transaction = async (work, signal) => {
        await real(work, signal);
        throw new AppError('uncertain', 'The connection was lost.');
      };
      const written = await store.write(
        'tasks',
        [create(world, { subject: 'a' }), create(world, { subject: 'b' })],
        never,
      );
      world.database.transaction = real;
      assert.deepEqual(states(written), ['uncertain', 'uncertain']);
    });

    it('refuses, in a sentence, what the mapping keeps for the ERP alone', async () => {
      const world = await open(poorTasks(true), {
        create: 'never',
        update: 'never',
        delete: 'never',
      });
      const store = await world.store();
      const ref = await world.create({ subject: 'Eins' });
      const change = await update(store, 'tasks', ref, { subject: 'Zwei' });
      const written = await store.write(
        'tasks',
        [create(world, { subject: 'Neu' }), change],
        never,
      );
      assert.deepEqual(states(written), ['refused', 'refused']);
    });

    it('puts a new record on its user’s list where a list says whose it is, and off it with the record', async () => {
      const list = 'create table liste (kontakt integer, wer varchar(20))';
      await theirs.run('drop table if exists liste');
      const kind = goodContacts();
      const world = await open(
        { ...kind, tables: (words) => [...kind.tables(words), list] },
        { owner: { table: 'liste', record: 'kontakt', user: 'wer' } },
      );
      const store = await world.store();
      const others = await world.create({ lastName: 'Nicht auf der Liste' });
      const [one] = await store.write('contacts', [create(world, { lastName: 'Neu' })], never);
      assert.equal(one?.state, 'done');
      assert.equal((await theirs.run('select * from liste')).length, 1);
      assert.deepEqual(
        (await store.get('contacts', [others], never)).map(({ state }) => state),
        ['hidden'],
      );
      const { ref, version } = one;
      const gone = await store.write(
        'contacts',
        [{ op: 'delete', key: 'd', ref, version, expected: {}, forGood: true }],
        never,
      );
      assert.deepEqual(states(gone), ['done']);
      assert.equal((await theirs.run('select * from liste')).length, 0);
    });
  });
}

const refusingTrigger: Record<string, string[]> = {
  sqlite: [
    `create trigger nein before insert on vorgang when new.betreff = 'verboten' begin select raise(abort, 'nein'); end`,
  ],
  postgres: [
    `create or replace function nein() returns trigger language plpgsql as $$ begin
      if new.betreff = 'verboten' then raise exception 'nein'; end if; return new; end $$`,
    `create trigger nein before insert on vorgang for each row execute procedure nein()`,
  ],
  mariadb: [
    `create trigger nein before insert on vorgang for each row begin
      if new.betreff = 'verboten' then signal sqlstate '45000' set message_text = 'nein'; end if; end`,
  ],
};

const lockingTable: Record<string, string[]> = {
  sqlite: ['begin immediate'],
  postgres: ['begin', 'lock table vorgang in access exclusive mode'],
  mariadb: ['lock tables vorgang write'],
};

const unlockingTable: Record<string, string[]> = {
  sqlite: ['rollback'],
  postgres: ['rollback'],
  mariadb: ['unlock tables'],
};
