import assert from 'node:assert/strict';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { TestErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';
import type { WaysWorld } from './waysWorld.ts';

/** What comes of the ERP's own programs: they write at the same time, and wrote long ago what nobody writes today. */
export function describeOthers({ name, open, run, session }: WaysWorld): void {
  const hand = async (said: TestErp) => new StoreHand(await (await open(said)).store(), 'tasks');
  const tasks = (sync: Record<string, unknown>): TestErp['sync'] => ({
    tasks: { kind: 'task', owner: { column: 'wer' }, update: {}, delete: 'row', ...sync },
  });

  const waiting: Record<string, string> = {
    PostgreSQL: 'select 1 from pg_locks where not granted',
    MariaDB: `select 1 from information_schema.processlist where info like 'update%nummern%'`,
  };
  const question = waiting[name];
  if (question !== undefined) {
    it('does everything once where the ERP and it waited for each other', async function () {
      this.timeout(60_000);
      const one = await hand({
        tables: ['aufgabe', 'nummern', 'viele'],
        statements: [
          `create table aufgabe (id integer not null primary key, mandant varchar(10) not null, wer varchar(20), betreff varchar(60))`,
          'create table nummern (nr integer not null)',
          'create table viele (n integer not null)',
          'insert into nummern values (100)',
          `insert into viele values ${Array.from({ length: 50 }, (_, n) => `(${n})`).join()}`,
          `insert into aufgabe values (1, 'north', 'anna', 'Eins')`,
        ],
        kinds: { task: { table: 'aufgabe' } },
        sync: tasks({
          fields: { subject: 'betreff' },
          create: { key: { numbers: { table: 'nummern', column: 'nr' } } },
        }),
      });
      const other = await session();
      try {
        // MariaDB ends the one that changed less; PostgreSQL the one that looks first, and they look late.
        if (name === 'PostgreSQL') await other.run(`set deadlock_timeout = '20s'`);
        await other.run('start transaction');
        await other.run('update viele set n = n + 1');
        await other.run('update nummern set nr = nr + 1');
        const ops = [
          await one.updating('north/task/1', { subject: 'Zwei' }),
          one.creating({ subject: 'Neu' }),
        ];
        const writing = one.all(ops);
        let isWaiting = false;
        for (let tries = 0; !isWaiting && tries < 10_000; tries += 1)
          isWaiting = (await run(question)).length > 0;
        assert.ok(isWaiting, 'nobody waited');
        await other.run(`update aufgabe set wer = 'anna' where id = 1`);
        await other.run('commit');
        const written = [...(await writing)];
        // Whoever met the other's lock once more says so, has written nothing, and is asked again as a run would.
        for (const [at, each] of written.entries()) {
          const isLocked = each.state === 'failed' && each.error.reason === 'locked';
          if (isLocked) written[at] = (await one.all(ops.slice(at, at + 1)))[0] ?? each;
        }
        assert.deepEqual(
          written.map((one) => (one.state === 'done' ? one.ref : JSON.stringify(one))),
          ['north/task/1', 'north/task/102'],
        );
        const rows = await run('select id, betreff from aufgabe order by id');
        assert.deepEqual(
          rows.map((row) => Object.values(row as object).map(String)),
          [
            ['1', 'Zwei'],
            ['102', 'Neu'],
          ],
        );
      } finally {
        await other.close();
      }
    });
  }

  it('reads zero days and decimal commas, and changes what stands beside them', async () => {
    const zero = name === 'PostgreSQL' ? 'varchar(10)' : 'date';
    const mode = name === 'MariaDB' ? [`set session sql_mode = ''`] : [];
    const one = await hand({
      tables: ['aufgabe'],
      statements: [
        ...mode,
        `create table aufgabe (id integer not null primary key, mandant varchar(10) not null, wer varchar(20), betreff varchar(60),
          faellig ${zero} not null, erledigt varchar(10), aufwand varchar(12))`,
        `insert into aufgabe values (1, 'north', 'anna', 'Eins', '0000-00-00', '00.00.0000', '1.234,5'),
          (2, 'north', 'anna', 'Zwei', '2026-12-24', '24.12.2026', '0,5')`,
      ],
      kinds: { task: { table: 'aufgabe' } },
      sync: tasks({
        fields: {
          subject: 'betreff',
          due: { date: 'faellig', empty: '0000-00-00' },
          completed: { date: 'erledigt', format: 'dd.mm.yyyy' },
          estimatedMinutes: { minutes: 'aufwand', unit: 'hours' },
        },
        create: { key: 'highest' },
      }),
    });
    const fields = async (ref: string): Promise<Fields> => (await one.found(ref)).record.fields;
    assert.deepEqual(await fields('north/task/1'), {
      subject: 'Eins',
      due: null,
      completed: null,
      estimatedMinutes: 74_070,
    });
    for (const ref of ['north/task/1', 'north/task/2']) {
      const written = await one.update(ref, { subject: 'Neu' });
      assert.ok(written.state === 'done', JSON.stringify(written));
    }
    const day = { kind: 'date', date: '2027-01-31' } as const;
    const dated = await one.update('north/task/1', { due: day, estimatedMinutes: 90 });
    assert.ok(dated.state === 'done', JSON.stringify(dated));
    const emptied = await one.update('north/task/2', { due: null, completed: null });
    assert.ok(emptied.state === 'done', JSON.stringify(emptied));
    const rows = await run(
      'select cast(faellig as char(10)) as tag, erledigt, aufwand from aufgabe order by id',
    );
    assert.deepEqual(
      rows.map((row) => Object.values(row as object).map(String)),
      [
        ['2027-01-31', '00.00.0000', '1,5'],
        ['0000-00-00', 'null', '0,5'],
      ],
    );
  });
}
