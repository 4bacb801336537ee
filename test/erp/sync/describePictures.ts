import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Blob } from '../../../shared/records/SyncRecord.ts';
import type { TestErp } from './openErp.ts';
import { StoreHand } from './StoreHand.ts';
import type { WaysWorld } from './waysWorld.ts';

const never = new AbortController().signal;

/** The bytes of the picture that a record says. */
async function bytesOf(one: StoreHand, ref: string): Promise<Uint8Array> {
  const blob = (await one.found(ref)).record.fields['picture'] as Blob;
  return (await one.store.readBlob?.('contacts', ref, 'picture', blob, never)) ?? assert.fail();
}

/** Pictures of contacts: in a column, and in files that a column names. */
export function describePictures({ dialect, open, run }: WaysWorld): void {
  describe('with pictures', () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const type = { sqlite: 'blob', postgres: 'bytea', mariadb: 'mediumblob' }[dialect] ?? '';
    const literal = (of: Buffer) =>
      dialect === 'postgres' ? `'\\x${of.toString('hex')}'` : `x'${of.toString('hex')}'`;
    const person = (field: Record<string, unknown>): TestErp => ({
      tables: ['person'],
      statements: [
        `create table person (id integer not null primary key, mandant varchar(10) not null, betreff varchar(60), bild ${type}, datei varchar(200))`,
        `insert into person values (1, 'north', 'Anna', ${literal(bytes)}, 'anna.png')`,
        `insert into person values (2, 'north', 'Bernd', null, null)`,
      ],
      kinds: { person: { family: 'person', table: 'person' } },
      sync: {
        contacts: {
          kind: 'person',
          owner: 'everybody',
          fields: { lastName: 'betreff', picture: field },
          update: {},
        },
      },
    });
    const contacts = async (said: TestErp) =>
      new StoreHand(await (await open(said)).store(), 'contacts');

    it('knows one in a column by what the database says of its bytes, and sees that it changed', async () => {
      let read = 0;
      const said = person({ blob: 'bild' });
      const one = await contacts({
        ...said,
        onRows: (rows) => {
          const values = rows.flatMap((row) => Object.values(row));
          read += values.filter((value) => value instanceof Uint8Array).length;
        },
      });
      const before = await one.found('north/person/1');
      assert.deepEqual(before.record.fields['picture'], {
        sha256,
        bytes: 7,
        contentType: 'image/png',
        name: 'picture',
      });
      assert.equal((await one.found('north/person/2')).record.fields['picture'], null);
      await run(
        `update person set bild = ${literal(Buffer.from([0xff, 0xd8, 0xff]))} where id = 1`,
      );
      const after = await one.found('north/person/1');
      assert.notEqual(after.version, before.version);
      assert.equal(read, 0, 'bytes were read');
      assert.deepEqual(
        Buffer.from(await bytesOf(one, 'north/person/1')),
        Buffer.from([255, 216, 255]),
      );
      assert.equal(read, 1, 'those of one picture, when they are asked for');
      // What is written beside it leaves it as it is.
      assert.equal((await one.update('north/person/1', { lastName: 'Neu' })).state, 'done');
    });

    it('reads one in a file below its folder, sees another one under the same name, and none that lies outside', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'erp-link-pictures-'));
      try {
        writeFileSync(path.join(folder, 'anna.png'), bytes);
        const one = await contacts(person({ path: 'datei', below: folder }));
        const before = await one.found('north/person/1');
        const picture = before.record.fields['picture'];
        assert.equal(JSON.stringify(picture).includes(sha256), true);
        assert.equal((await one.found('north/person/2')).record.fields['picture'], null);
        writeFileSync(path.join(folder, 'anna.png'), Buffer.from([0xff, 0xd8, 0xff]));
        assert.notEqual((await one.found('north/person/1')).version, before.version);
        const read = await bytesOf(one, 'north/person/1');
        assert.deepEqual(Buffer.from(read), Buffer.from([255, 216, 255]));
        symlinkSync(import.meta.filename, path.join(folder, 'link.png'));
        for (const outside of ['../anna.png', '/etc/hostname', 'link.png']) {
          await run(`update person set datei = '${outside}' where id = 1`);
          assert.equal((await one.get('north/person/1')).state, 'failed', outside);
        }
        await run(`update person set datei = 'nirgends.png' where id = 1`);
        assert.equal((await one.found('north/person/1')).record.fields['picture'], null);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('hands out no other picture than the one that was said, and none that is too large', async () => {
      const one = await contacts(person({ blob: 'bild' }));
      const said = (await one.found('north/person/1')).record.fields['picture'] as Blob;
      const ask = (ref: string, blob: Blob) =>
        one.store.readBlob?.('contacts', ref, 'picture', blob, never) ?? assert.fail();
      await assert.rejects(ask('north/person/1', { ...said, sha256: 'ab'.repeat(32) }), {
        ...{ kind: 'conflict', reason: 'picture-changed' },
      });
      await assert.rejects(ask('north/person/2', said), { kind: 'conflict' });
      await assert.rejects(ask('north/person/9', said), { kind: 'not-found' });
      await assert.rejects(ask('south/person/1', said), { kind: 'invalid-input' });
      await assert.rejects(ask('north/person/1', { ...said, bytes: 11_000_000 }), {
        ...{ kind: 'invalid-input', reason: 'picture-too-large' },
      });
    });

    it('says that the folder is not there, and not that the pictures were removed', async () => {
      const one = await contacts(person({ path: 'datei', below: '/nonexistent/pictures' }));
      await assert.rejects(one.get('north/person/1'), { kind: 'unavailable' });
    });
  });
}
