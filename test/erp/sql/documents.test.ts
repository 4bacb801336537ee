import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stringify } from 'yaml';
import { openSqlite } from '../../../server/erp/sql/database/openSqlite.ts';
import { parseMapping } from '../../../server/erp/sql/mapping/parseMapping.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { fails, patient, ref } from '../../contracts/erp/asked.ts';
import { openSmall, smallCaller, smallMapping, smallTables } from '../smallErp.ts';

describe('documents that are files below a folder', () => {
  let folder = '';
  let erp: ErpConnector;
  const mapping = () => {
    const small = smallMapping();
    Object.assign(small.kinds['thing'] ?? {}, {
      document: { path: 'file', below: join(folder, 'documents'), name: 'Ding {id}' },
    });
    return small;
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-documents-'));
    mkdirSync(join(folder, 'documents/2026/empty'), { recursive: true });
    writeFileSync(join(folder, 'documents/2026/a.pdf'), '%PDF-1.4 a');
    writeFileSync(join(folder, 'documents/nothing.pdf'), '');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'documents/link.pdf'));
    const owner = new Database(join(folder, 'small.sqlite'));
    for (const statement of smallTables) owner.exec(statement);
    owner.exec('alter table things add file text');
    const insert = owner.prepare(
      `insert into things (id, company, title, file) values (?, 'c', 'Thing', ?)`,
    );
    for (const [id, file] of Object.entries({
      ...{ there: '2026\\a.pdf', gone: '2026/b.pdf', none: null, blank: ' ' },
      ...{ up: '../secret.txt', absolute: join(folder, 'secret.txt'), link: 'link.pdf' },
      ...{ folder: '2026/empty', nothing: 'nothing.pdf', root: '.' },
    })) {
      insert.run(id, file);
    }
    owner.close();
    erp = await openSmall(mapping(), openSqlite(join(folder, 'small.sqlite')));
  });
  after(async () => {
    await erp.close();
    rmSync(folder, { recursive: true });
  });
  const open = (key: string, most = 1000) => {
    assert.ok(erp.inserts);
    return erp.inserts.open(ref('thing', key, 'c'), smallCaller, most, patient);
  };

  it('are read in pieces, with slashes of either kind, and named by the mapping', async () => {
    const { name, size, content } = await open('there');
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    assert.deepEqual(
      [name, size, Buffer.concat(pieces).toString()],
      ['Ding there.pdf', 10, '%PDF-1.4 a'],
    );
    await fails(open('there', 9), 'invalid-input', 'document-too-large');
  });

  it('are none where no file is named, or none of the name is there, or it is empty', async () => {
    for (const key of ['gone', 'none', 'blank', 'nothing']) {
      await fails(open(key), 'not-found', 'no-document');
    }
  });

  it('are never outside of the folder, whatever the column says or a link leads to', async () => {
    for (const key of ['up', 'absolute', 'link', 'root']) {
      await fails(open(key), 'bad-answer', 'outside-folder');
    }
    await fails(open('folder'), 'bad-answer', 'document-unreadable');
  });

  it('are told from a folder that is not there, which says nothing of documents', async () => {
    const small = mapping();
    const document = { path: 'file', below: join(folder, 'unmounted') };
    Object.assign(small.kinds['thing'] ?? {}, { document });
    const other = await openSmall(small, openSqlite(join(folder, 'small.sqlite')));
    const asked = other.inserts?.show(ref('thing', 'there', 'c'), smallCaller, patient);
    await fails(asked ?? Promise.resolve(), 'unavailable', 'documents-gone');
    await other.close();
  });

  it('may have their folder from the settings', () => {
    const small = mapping();
    const document = { path: 'file', below: '${documents}/2026' };
    Object.assign(small.kinds['thing'] ?? {}, { document });
    const text = stringify(small);
    const read = parseMapping(text, 'small.yaml', { documents: '/srv/{x}' });
    assert.equal(read.mapping.kinds['thing']?.document?.below, '/srv/{x}/2026');
    assert.throws(
      () => parseMapping(text, 'small.yaml'),
      /kinds\.thing\.document\.below: expected the variable documents to be set, found none/,
    );
  });

  for (const [what, document, said] of [
    ['neither column nor file', { name: 'x' }, /exactly one of blob, path/],
    ['both', { blob: 'title', path: 'file', below: '/x' }, /exactly one of blob, path/],
    ['a file without a folder', { path: 'file' }, /expected `below`/],
    ['a table by nothing', { blob: 'title', table: 'things' }, /expected `by` beside the table/],
    ['what belongs to a table without one', { blob: 'title', newest: 'day' }, /expected a table/],
    ['a name that is no template', { blob: 'title', name: '{id' }, /document\.name: /],
  ] as const) {
    it(`are refused in a mapping that says ${what}`, () => {
      const small = mapping();
      Object.assign(small.kinds['thing'] ?? {}, { document });
      assert.throws(() => parseMapping(stringify(small), 'small.yaml'), said);
    });
  }

  for (const [what, document, said] of [
    ['a column', { blob: 'pdf' }, /document\.blob: expected a column of things, found “pdf”/],
    ['a table', { blob: 'a', table: 'prints', by: 'b' }, /document\.table: expected a table/],
    ['a name’s column', { blob: 'title', name: '{nr}' }, /document\.name: expected a column/],
  ] as const) {
    it(`are refused where the database does not have ${what}`, async () => {
      const small = mapping();
      Object.assign(small.kinds['thing'] ?? {}, { document });
      const database = openSqlite(join(folder, 'small.sqlite'));
      await assert.rejects(openSmall(small, database), said);
    });
  }
});
