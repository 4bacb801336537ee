import assert from 'node:assert/strict';
import fs from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { AppError } from '../../../server/core/AppError.ts';
import { backupStore } from '../../../server/store/backup/backupStore.ts';
import { restoreStore } from '../../../server/store/backup/restoreStore.ts';
import { migrations } from '../../../server/store/migrations/migrations.ts';
import { openStore } from '../../../server/store/openStore.ts';
import { journalKeys } from '../journalKeys.ts';
import { newFile, storeKinds } from './StoreKind.ts';
import { StoreLife } from './StoreLife.ts';

const signal = new AbortController().signal;
const now = Date.UTC(2026, 10, 22, 12);
const backup = (url: string, file: string) => backupStore(url, file, { now, signal, journalKeys });
const restore = (file: string, url: string) => restoreStore(file, url, { signal, journalKeys });

for (const from of Object.values(storeKinds)) {
  describe(`a backup of a store on ${from.name}`, () => {
    let life: StoreLife;
    let file: string;
    before(async function () {
      this.timeout(60_000);
      await from.prepare(this);
      life = await StoreLife.begin(await from.create());
      file = newFile('backup');
      await backup(life.url, file);
    });
    after(() => life.end());

    for (const to of Object.values(storeKinds)) {
      it(`restored on ${to.name} has the same links, pairs, journal and cursors, and a sync run after it is silent`, async function () {
        this.timeout(60_000);
        await to.prepare(this);
        const own = await StoreLife.begin(await from.create());
        await own.leaveOne();
        const made = newFile('backup');
        const facts = await backup(own.url, made);
        const memory = await own.memory();
        const url = await to.create();
        const { schema, tables, rows, madeAt } = await restore(made, url);
        assert.deepEqual(schema, Object.keys(migrations));
        assert.deepEqual([tables, rows, madeAt], [facts.tables, facts.rows, now]);
        // Before anything is written to it: the same content has the same sum, in whichever database it is.
        const again = await backup(url, newFile('backup'));
        assert.equal(again.sha256, facts.sha256);

        await own.end();
        await own.goOn(url);
        assert.deepEqual(await own.memory(), memory);
        own.bench.cost();
        const report = await own.bench.run();
        assert.equal(report.state, 'done');
        assert.deepEqual(own.bench.cost(), { get: 0, write: 0, read: 0, written: 0 });
        // And what changes from now on is carried over.
        const thing = own.bench.make('mailbox', { subject: 'danach' });
        await own.bench.run();
        assert.ok(own.bench.texts('erp').includes('danach'), thing.ref);
        await own.end();
      });
    }

    it('is of one moment, while others write all the time', async function () {
      this.timeout(60_000);
      const busy = await StoreLife.begin(await from.create());
      const second = await openStore(busy.url, { journalKeys });
      const stopped = new AbortController();
      let writes = 0;
      const { bench } = busy;
      const writing = (async () => {
        while (!stopped.signal.aborted) {
          bench.make('erp', { subject: `Nummer ${(writes += 1)}` });
          await bench.run();
          // SQLite answers at once: without this nobody else in this process would get a turn.
          await setImmediate();
        }
      })();
      // A backup that was faster than a single run proves nothing, and is made again.
      let made: string;
      let before: number;
      do {
        made = newFile('backup');
        before = writes;
        await backup(busy.url, made);
      } while (writes === before);
      stopped.abort();
      await writing;
      await second.close();
      const url = await from.create();
      await restore(made, url);
      const restored = await openStore(url, { journalKeys });
      // Counts and sums of the rows fit their scope only where all are of one moment.
      await restored.sync.verify(bench.scope);
      await restored.close();
      await busy.end();
    });

    it('can be read by nobody else, and leaves nothing beside it', () => {
      if (process.platform !== 'win32') assert.equal(fs.statSync(file).mode & 0o077, 0);
      for (const more of ['.unfinished', '-wal', '-shm', '-journal']) {
        assert.equal(fs.existsSync(`${file}${more}`), false, more);
      }
    });

    it('never takes the place of a file that is there', async () => {
      const there = newFile('backup');
      fs.writeFileSync(there, 'mine');
      await assert.rejects(backup(life.url, there), { kind: 'conflict', reason: 'backup-file' });
      assert.equal(fs.readFileSync(there, 'utf8'), 'mine');
    });

    it('names the folder that is missing', async () => {
      const nowhere = `${newFile('missing')}/backup`;
      await assert.rejects(backup(life.url, nowhere), { kind: 'not-found', reason: 'backup-file' });
    });

    it('leaves no file when it is broken off', async () => {
      const made = newFile('backup');
      const aborted = AbortSignal.abort();
      await assert.rejects(backupStore(life.url, made, { now, signal: aborted }));
      assert.equal(fs.existsSync(made) || fs.existsSync(`${made}.unfinished`), false);
    });

    it('is refused wherever it is damaged or cut off, and then nothing is restored', async function () {
      this.timeout(60_000);
      const bytes = fs.readFileSync(file);
      const { sha256 } = await backup(life.url, newFile('backup'));
      const copy = newFile('backup');
      const tryOut = async (content: Uint8Array, url: string): Promise<string> => {
        fs.writeFileSync(copy, content);
        return await restore(copy, url).then(
          () => 'restored',
          (error: unknown) => {
            assert.ok(error instanceof AppError, String(error));
            return `${error.kind} ${error.reason}`;
          },
        );
      };
      let url = await from.create();
      let refused = 0;
      for (let part = 0; part < 12; part++) {
        // Each table has pages of its own, and most of a page is empty while there are few rows: what is not counts.
        const near = Math.floor((bytes.length * part) / 12) + 3;
        const at = bytes.findIndex((byte, place) => place >= near && byte !== 0);
        const cut = await tryOut(bytes.subarray(0, at), url);
        assert.match(cut, /^bad-answer backup-(damaged|foreign)$/, `cut off at ${at}`);
        const broken = Buffer.from(bytes);
        broken.writeUInt8(broken.readUInt8(at) ^ 0x15, at);
        const outcome = await tryOut(broken, url);
        if (outcome === 'restored') {
          // The byte was of no meaning: in an unused part of a page, or the time in a compressed file's head.
          assert.equal((await backup(url, newFile('backup'))).sha256, sha256, `byte ${at}`);
          url = await from.create();
          continue;
        }
        assert.match(outcome, /^bad-answer backup-(damaged|foreign)$/, `byte ${at}`);
        refused += 1;
      }
      assert.ok(refused > 2, `${refused} of 12`);
      await restore(file, url);
    });

    it('is refused where it is another program’s, or a newer one’s', async () => {
      const url = await from.create();
      const letter = newFile('backup');
      fs.writeFileSync(letter, 'Sehr geehrte Damen und Herren');
      const zipped = newFile('backup');
      fs.writeFileSync(zipped, gzipSync('{"format":"other"}\n'));
      const store = newFile('backup');
      await (await openStore(`sqlite:${store}`)).close();
      for (const one of [letter, zipped, store]) {
        await assert.rejects(restore(one, url), { kind: 'bad-answer', reason: 'backup-foreign' });
      }
      const head = { format: 'erp-link-backup', version: 1, madeAt: now };
      for (const newer of [
        { ...head, version: 2, schema: Object.keys(migrations) },
        { ...head, schema: [...Object.keys(migrations), '999-later'] },
      ]) {
        fs.writeFileSync(zipped, gzipSync(`${JSON.stringify(newer)}\n`));
        await assert.rejects(restore(zipped, url), { kind: 'bad-answer', reason: 'backup-newer' });
      }
      await assert.rejects(restore(newFile('none'), url), { kind: 'not-found' });
      await restore(file, url);
    });

    it('is refused where the store holds anything', async () => {
      await assert.rejects(restore(file, life.url), {
        kind: 'conflict',
        reason: 'store-not-empty',
      });
      const foreign = await from.create();
      await from.change(foreign, 'create table customers (id integer)');
      await assert.rejects(restore(file, foreign), { kind: 'conflict', reason: 'store-not-empty' });
    });

    it('is not made of a store that is another program’s, or newer than this one', async () => {
      const foreign = await from.create();
      await from.change(foreign, 'create table customers (id integer)');
      const newer = await from.create();
      await (await openStore(newer)).close();
      await from.change(newer, `insert into migration values ('999-later', '2030-01-01')`);
      for (const [url, reason] of [
        [foreign, 'store-foreign'],
        [newer, 'store-newer'],
      ] as const) {
        const made = newFile('backup');
        await assert.rejects(backup(url, made), { kind: 'bad-answer', reason });
        assert.equal(fs.existsSync(made), false);
      }
    });
  });
}
