import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepDigests } from '../../../server/erp/sql/sync/fields/keepDigests.ts';

describe('pictures in files', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'erp-link-pictures-'));
    file = path.join(folder, 'anna.png');
    writeFileSync(file, 'eins');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const later = () => Date.now() + 60_000;

  it('are read once for as long as they stay as they are', () => {
    const digest = keepDigests(later);
    assert.equal(digest(file), digest(file));
  });

  it('are read again when another file took their place, even with the same length and time', () => {
    const digest = keepDigests(later);
    const before = digest(file);
    const { atime, mtime } = statSync(file);
    const other = path.join(folder, 'neu.png');
    writeFileSync(other, 'zwei');
    utimesSync(other, atime, mtime);
    renameSync(other, file);
    assert.notEqual(digest(file)?.sha256, before?.sha256);
  });

  it('are read again while they are so new that their times may not tell', () => {
    const digest = keepDigests();
    assert.notEqual(digest(file), digest(file));
    assert.deepEqual(digest(file), digest(file));
  });

  it('are none when they are larger than a portrait ever is', () => {
    writeFileSync(file, Buffer.alloc(10 * 1024 * 1024 + 1));
    assert.equal(keepDigests()(file), null);
  });
});
