import assert from 'node:assert/strict';
import { AppError } from '../../../server/core/AppError.ts';
import type { TestDatabase, TheirSession } from '../database/TestDatabase.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { goodContacts } from './goodContacts.ts';
import { plainAppointments } from './plainAppointments.ts';
import { poorTasks } from './poorTasks.ts';
import { SqlBench } from './SqlBench.ts';
import type { SyncErp } from './SyncErp.ts';
import { SyncErpWorld } from './SyncErpWorld.ts';

const kinds: { kind: SyncErp; line: string; column: string; isSpooled?: boolean }[] = [
  { kind: poorTasks(true), line: 'subject', column: 'betreff' },
  { kind: poorTasks(false), line: 'subject', column: 'betreff' },
  { kind: goodContacts(), line: 'lastName', column: 'nachname' },
  { kind: goodContacts(), line: 'lastName', column: 'nachname', isSpooled: true },
  { kind: plainAppointments(), line: 'subject', column: 'betreff' },
];

const start = { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Asia/Kolkata' } as const;
const end = { kind: 'zoned', local: '2026-12-01T10:00:00', zone: 'Asia/Kolkata' } as const;

for (const database of testDatabases.filter(({ name }) => !name.includes('ODBC'))) {
  if (database.missing !== null) {
    console.log(`NOT TRIED: the whole sync with ${database.name}: ${database.missing}`);
    continue;
  }
  describe(`the whole sync with ${database.name}`, () => {
    let test: TestDatabase;
    let theirs: TheirSession;
    let opened: SyncErpWorld | null = null;
    before(async function () {
      this.timeout(120_000);
      test = await database.start();
      theirs = await test.theirs();
    });
    afterEach(async () => {
      await opened?.close();
      opened = null;
    });
    after(async function () {
      this.timeout(30_000);
      await theirs?.close();
      await test?.close();
    });
    for (const { kind, line, column, isSpooled = false } of kinds) {
      describe(`and ${kind.name}${isSpooled ? ', with triggers' : ''}`, () => {
        const scene = async () => {
          const time = { now: Date.UTC(2026, 10, 22, 9) };
          opened = await SyncErpWorld.open(
            test,
            theirs,
            kind,
            () => (time.now += 3),
            {},
            isSpooled,
          );
          return new SqlBench(opened, await opened.store(), time);
        };
        const fields = (text: string) =>
          kind.area === 'appointments' ? { [line]: text, start, end } : { [line]: text };
        const texts = (bench: SqlBench) =>
          bench
            .items()
            .map((thing) => thing.fields[line])
            .sort();
        const columns = async (bench: SqlBench) =>
          (await bench.column(column)).map((value) => String(value).trimEnd()).sort();

        it('brings both into step within one run, and is silent in the next', async () => {
          const bench = await scene();
          for (const text of ['Angebot', 'Messe', 'Übergabe 🚚'])
            await bench.erp.create(fields(text));
          bench.make(fields('Rückruf'));
          await bench.run();
          const all = ['Angebot', 'Messe', 'Rückruf', 'Übergabe 🚚'];
          assert.deepEqual(texts(bench), all);
          assert.deepEqual(await columns(bench), all);
          assert.equal(SqlBench.writes(await bench.run()), 0);
        });

        it('carries changes each way, and only those', async () => {
          const bench = await scene();
          const one = await bench.erp.create(fields('Eins'));
          await bench.erp.create(fields('Zwei'));
          await bench.run();
          await bench.erp.change(one, { [line]: 'Eins im ERP' });
          const two = bench.items().find((thing) => thing.fields[line] === 'Zwei');
          assert.ok(two);
          bench.mailbox.change(two, { [line]: 'Zwei in Outlook' });
          assert.equal(SqlBench.writes(await bench.run()), 2);
          assert.deepEqual(texts(bench), ['Eins im ERP', 'Zwei in Outlook']);
          assert.deepEqual(await columns(bench), ['Eins im ERP', 'Zwei in Outlook']);
          assert.equal(SqlBench.writes(await bench.run()), 0);
        });

        it('follows deletions each way', async () => {
          const bench = await scene();
          const refs = [];
          for (const text of ['Eins', 'Zwei', 'Drei'])
            refs.push(await bench.erp.create(fields(text)));
          await bench.run();
          await bench.erp.remove(refs[0]!);
          const two = bench.items().find((thing) => thing.fields[line] === 'Zwei');
          bench.mailbox.remove(two!);
          await bench.run();
          assert.deepEqual(texts(bench), ['Drei']);
          assert.deepEqual(await columns(bench), ['Drei']);
          assert.equal(SqlBench.writes(await bench.run()), 0);
        });

        it('deletes nothing for a record that became somebody else’s, or a right that was taken away', async () => {
          const bench = await scene();
          const one = await bench.erp.create(fields('Eins'));
          await bench.erp.create(fields('Zwei'));
          await bench.run();
          await bench.erp.update(one, { [kind.owner]: 'bernd' });
          await bench.run();
          assert.deepEqual(texts(bench), ['Eins', 'Zwei']);
          await theirs.run(`delete from recht where benutzer = 'anna'`);
          await bench.run().catch((error: unknown) => assert.ok(error instanceof AppError));
          assert.deepEqual(texts(bench), ['Eins', 'Zwei']);
          assert.equal((await columns(bench)).length, 2);
        });

        if (kind.kind === 'person') {
          it('carries what changed in the firm that is joined to the record', async () => {
            const bench = await scene();
            const ref = await bench.erp.create(fields('Eins'));
            await bench.erp.update(ref, { firma: 1 });
            await bench.run();
            const firms = () => bench.items().map((thing) => thing.fields['company1']);
            assert.deepEqual(firms(), ['Brenner GmbH']);
            await theirs.run(
              `update firma set name1 = 'Brenner & Söhne', geaendert = '${bench.erp.wallNow()}' where nr = 1`,
            );
            assert.equal(SqlBench.writes(await bench.run()), 1);
            assert.deepEqual(firms(), ['Brenner & Söhne']);
            assert.equal(SqlBench.writes(await bench.run()), 0);
          });
        }

        it('makes no second record where it was killed before it heard of the first', async () => {
          const bench = await scene();
          const real = bench.side;
          bench.make(fields('Einmal'));
          bench.side = {
            ...real,
            async write(area, ops, signal) {
              await real.write(area, ops, signal);
              throw new AppError('uncertain', 'The connection was lost.');
            },
          };
          await bench.run().catch(() => undefined);
          bench.side = real;
          await bench.run();
          await bench.run();
          assert.deepEqual(await columns(bench), ['Einmal']);
          assert.deepEqual(texts(bench), ['Einmal']);
        });
      });
    }
  });
}
