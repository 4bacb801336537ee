import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { mariadbReader } from '../../../server/erp/sql/spool/mariadbReader.ts';
import { readPlace } from '../../../server/erp/sql/spool/readPlace.ts';
import type { SpoolReader } from '../../../server/erp/sql/spool/SpoolReader.ts';
import { spoolReaders } from '../../../server/erp/sql/spool/spoolReaders.ts';
import { tablesOf } from '../../../server/erp/sql/spool/tablesOf.ts';
import { SeededRandom } from '../../../server/sandbox/erp/SeededRandom.ts';
import { patient } from '../../contracts/erp/asked.ts';
import { testDatabases } from '../database/testDatabases.ts';
import { type SpoolWorld, startSpoolWorld } from './spoolWorld.ts';

const writers = 8;
const rounds = 25;

for (const kind of testDatabases.filter(({ name }) => !name.includes('ODBC'))) {
  if (kind.missing !== null) {
    console.log(`${kind.name}: ${kind.missing}`);
    continue;
  }
  describe(`the spool of ${kind.name} with many writers at once`, () => {
    let erp: SpoolWorld;
    before(async function () {
      this.timeout(120_000);
      erp = await startSpoolWorld(kind);
    });
    after(async function () {
      this.timeout(30_000);
      await erp?.close();
    });

    it('gives every reader each committed change once, however late it was committed, and none that was rolled back', async function () {
      this.timeout(120_000);
      const { database, mapping } = erp;
      const reader: SpoolReader =
        database.dialect === 'mariadb'
          ? mariadbReader(1)
          : spoolReaders[database.dialect as 'sqlite'];
      const at = { database, tables: tablesOf(mapping), signal: patient };
      const begun = await reader.end(at);
      let writing = true;
      const read = async (limit: number, crash: boolean) => {
        const seen: string[] = [];
        let body = begun;
        for (let i = 0; ; i++) {
          const isOver = !writing;
          const page = await reader.read(at, body, limit);
          // A reader that crashes before it kept the page reads it again.
          if (crash && i % 3 === 0) continue;
          seen.push(...page.rows.filter((row) => row.kind === 'visit').map(({ key }) => key));
          // What is kept is a text.
          body = readPlace(JSON.stringify(page.body));
          if (isOver && page.last && page.rows.length === 0) {
            const gaps = 'gaps' in body ? (body['gaps'] as unknown[]).length : 0;
            if (gaps === 0) return seen;
            await setTimeout(100);
          }
          if (!isOver) await setTimeout(3);
        }
      };
      const readers = [read(5, false), read(1000, true), read(50, false)];
      const committed: string[] = [];
      const rolledBack: string[] = [];
      await Promise.all(
        Array.from({ length: writers }, async (_, writer) => {
          const random = new SeededRandom(writer, 'spool');
          const session = await erp.world.theirs();
          for (let round = 0; round < rounds; round++) {
            const keys = Array.from(
              { length: 1 + random.whole(0, 3) },
              (_unused, i) => `w${writer}-${round}-${i}`,
            );
            const inserts = keys.map(
              (key) => `insert into visits values ('${key}', 1, 'x', '2026-12-01 10:00:00')`,
            );
            const end = random.whole(0, 3) === 0 ? 'rollback' : 'commit';
            if (database.dialect === 'sqlite') {
              // One writer at a time, and all of them in this thread: nobody may wait within.
              await Promise.all(
                ['begin immediate', ...inserts, end].map((text) => session.run(text)),
              );
            } else {
              await session.run('begin');
              for (const text of inserts) {
                await session.run(text);
                await setTimeout(random.whole(0, 8));
              }
              if (random.whole(0, 9) === 0) await setTimeout(1500);
              await session.run(end);
            }
            (end === 'rollback' ? rolledBack : committed).push(...keys);
            await setTimeout(1);
          }
          await session.close();
        }),
      );
      writing = false;
      const seen = await Promise.all(readers);
      assert.ok(committed.length > 200 && rolledBack.length > 50);
      for (const keys of seen) {
        assert.deepEqual(keys.toSorted(), committed.toSorted());
      }
    });

    if (kind.name === 'SQLite') return;

    it('does not wait for a transaction that stays open, and tells of it when it ends', async () => {
      const { database, mapping } = erp;
      const reader: SpoolReader =
        database.dialect === 'mariadb'
          ? mariadbReader(1)
          : spoolReaders[database.dialect as 'sqlite'];
      const at = { database, tables: tablesOf(mapping), signal: patient };
      const slow = await erp.world.theirs();
      await slow.run('begin');
      await slow.run(`insert into visits values ('slow', 1, 'x', null)`);
      await erp.theirs.run(`insert into visits values ('quick-1', 1, 'x', null)`);
      // A reader that begins now, beside the one that began before.
      const between = await reader.end(at);
      await erp.theirs.run(`insert into visits values ('quick-2', 1, 'x', null)`);
      const first = await reader.read(at, between, 100);
      assert.deepEqual(
        first.rows.map(({ key }) => key),
        ['quick-2'],
      );
      // Longer than MariaDB's gaps take to be settled: the lock says that it is under way.
      await setTimeout(2200);
      const second = await reader.read(at, first.body, 100);
      assert.deepEqual(second.rows, []);
      await slow.run('commit');
      const third = await reader.read(at, second.body, 100);
      assert.deepEqual(
        third.rows.map(({ key }) => key),
        ['slow'],
      );
      const fourth = await reader.read(at, third.body, 100);
      assert.deepEqual(fourth.rows, []);
      await slow.close();
    });
  });
}
