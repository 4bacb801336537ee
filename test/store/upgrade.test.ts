import assert from 'node:assert/strict';
import Database from 'better-sqlite3';
import { backupStore } from '../../server/store/backup/backupStore.ts';
import type { BackupPart } from '../../server/store/backup/BackupPart.ts';
import { fillTables } from '../../server/store/backup/fillTables.ts';
import { makeSchema } from '../../server/store/backup/makeSchema.ts';
import { ownTables } from '../../server/store/backup/ownTables.ts';
import { restoreStore } from '../../server/store/backup/restoreStore.ts';
import { shapesIn } from '../../server/store/backup/shapesIn.ts';
import { sqliteParts } from '../../server/store/backup/sqliteParts.ts';
import { migrations } from '../../server/store/migrations/migrations.ts';
import { openStore } from '../../server/store/openStore.ts';
import { openPostgres } from '../../server/store/postgres.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { newFile, storeKinds } from './backup/StoreKind.ts';
import { StoreLife } from './backup/StoreLife.ts';
import { journalKeys } from './journalKeys.ts';

const steps = Object.keys(migrations);
const signal = new AbortController().signal;

/** From this step on the sync's rows are carried along; before it no server had written any (m004SyncOpen). */
const syncKept = '004-sync-open';

for (const kind of Object.values(storeKinds)) {
  describe(`today’s program on a store of before, on ${kind.name}`, () => {
    let life: StoreLife;
    before(async function () {
      this.timeout(60_000);
      await kind.prepare(this);
      life = await StoreLife.begin(await storeKinds.sqlite.create());
    });
    after(() => life.end());

    for (const [at, step] of steps.entries()) {
      it(`carries ${step} on, with all that was in it`, async function () {
        this.timeout(60_000);
        if (step === '009-sync-left') await life.leaveOne();
        const memory = (await life.memory()) as Record<string, unknown>;
        const known = await rowsOf(life);
        const old = await makeStore(await kind.create(), steps.slice(0, at + 1), known);

        // As it is, and after it was put away with the program of then and taken out with today's.
        const file = newFile('backup');
        const restored = await kind.create();
        await backupStore(old, file, { now: 0, signal });
        await restoreStore(file, restored, { signal, journalKeys });
        for (const url of [old, restored]) {
          const store = await openStore(url, { journalKeys });
          await store.links.ping();
          await store.close();
          const now = (await life.memoryIn(url)) as Record<string, unknown>;
          // There were no accounts of the sync's before.
          if (step < '006-accounts') now['people'] = memory['people'];
          if (step < '007-filing') now['filing'] = memory['filing'];
          // Nor was any mail filed by hand.
          if (step < '011-filed-mails') {
            assert.equal(now['filed'], null);
            now['filed'] = memory['filed'];
          }
          // Nor folders that were made for mail of the ERP.
          assert.equal(now['folder'], step < '008-folders' ? null : 'id of a folder');
          now['folder'] = memory['folder'];
          if (step >= syncKept) assert.deepEqual(now, memory);
          else {
            assert.deepEqual(
              [now['seen'], now['histories']],
              [memory['seen'], memory['histories']],
            );
            assert.deepEqual(now['pairs'], []);
          }
        }
      });
    }
  });
}

/** A store as the steps left it, with so many of the rows as it had room for. */
async function makeStore(
  url: string,
  taken: readonly string[],
  known: ReadonlyMap<string, Record<string, unknown>[]>,
): Promise<string> {
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  const database = file === undefined ? await openPostgres(url, {}) : openSqlite(file, {});
  await database.alone(async (db) => {
    await makeSchema(database, db, taken);
    const shapes = ownTables(await shapesIn(database, db));
    const parts = shapes.flatMap(({ name: table, columns, counted }): BackupPart[] => [
      { table, columns, last: counted === null ? null : 1000 },
      ...(known.get(table) ?? []).map((row) =>
        columns.map((column) => (row[column] ?? null) as string | number | null),
      ),
    ]);
    const { rows } = await fillTables(database, db, shapes, pages(parts), signal);
    assert.ok(rows > 10, `${rows} rows`);
    database.sign();
  });
  await database.close();
  return url;
}

async function* pages(parts: readonly BackupPart[]): AsyncIterable<BackupPart> {
  for (const part of parts) yield await Promise.resolve(part);
}

/** Every row of a store on SQLite, by table. */
async function rowsOf(life: StoreLife): Promise<Map<string, Record<string, unknown>[]>> {
  const file = newFile('backup');
  await backupStore(life.url, file, { now: 0, signal });
  const database = new Database(file, { readonly: true });
  const rows = new Map<string, Record<string, unknown>[]>();
  let columns: readonly string[] = [];
  let at: Record<string, unknown>[] = [];
  for await (const part of sqliteParts(database)) {
    if (Array.isArray(part)) {
      at.push(Object.fromEntries(columns.map((column, index) => [column, part[index]])));
    } else {
      at = [];
      columns = part.columns;
      rows.set(part.table, at);
    }
  }
  database.close();
  return rows;
}
