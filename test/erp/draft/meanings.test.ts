import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '../../../server/erp/examples/examples.ts';
import type { Mapping } from '../../../server/erp/sql/mapping/Mapping.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { areaMappings } from '../../../server/erp/sql/mapping/sync/areaMappings.ts';
import type { LongSource } from '../../../server/erp/sql/mapping/sync/FieldSource.ts';
import { longSource } from '../../../server/erp/sql/mapping/sync/longSource.ts';
import { sqliteExample } from '../examples/sqliteExample.ts';
import { draftOf } from './draftOf.ts';

/** The right column with the wrong meaning would be worse than none. */
describe('what a draft says of the columns that it found', function () {
  this.timeout(120_000);
  let folder = '';
  const pairs: { name: string; said: Mapping; drafted: Mapping }[] = [];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-draft-'));
    for (const example of examples) {
      const { name, mappingFile } = example;
      const { mapping } = await readMappingFile(mappingFile);
      const file = sqliteExample(example, folder);
      const { draft } = await draftOf({ type: 'sqlite', file }, name);
      pairs.push({ name, said: mapping, drafted: draft.mapping });
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Fields that both say, with what each says of it. */
  const both = () =>
    pairs.flatMap(({ name, said, drafted }) => {
      const ours = sources(drafted);
      return [...sources(said)].flatMap(([place, source]) => {
        const found = ours.get(place);
        return found ? [{ place: `${name} ${place}`, said: source, found }] : [];
      });
    });

  it('agrees with the examples on each code that both know', () => {
    let known = 0;
    for (const { place, said, found } of both()) {
      // How a house calls its labels nobody can know.
      if (place.endsWith(' highlight')) continue;
      for (const [code, word] of Object.entries(found.codes ?? {})) {
        const theirs = said.codes?.[code];
        if (theirs === undefined) continue;
        known += 1;
        assert.equal(word, theirs, `${place} ${code}`);
      }
    }
    console.log(`      ${known} codes`);
    assert.ok(known > 60);
  });

  it('agrees on what means yes, and on how times are kept', () => {
    for (const { place, said, found } of both()) {
      for (const flag of ['flag', 'allDay'] as const) {
        const [theirs, ours] = [said[flag], found[flag]];
        if (typeof theirs !== 'object' || typeof ours !== 'object') continue;
        assert.equal(String(ours.is), String(theirs.is), `${place} ${flag}`);
      }
      for (const key of ['date', 'lastDay', 'time', 'moment', 'minutes', 'keptAs'] as const) {
        assert.equal(found[key], said[key], `${place} ${key}`);
      }
    }
  });

  it('agrees on users, companies, keys and rows, and on whose the records are', () => {
    for (const { name, said, drafted } of pairs) {
      assert.deepEqual(drafted.companies, said.companies, name);
      // What a user needs for the sync is a rule of the house, which no table tells.
      const { needs: _, ...users } = said.users;
      assert.deepEqual(drafted.users, users, name);
      const theirs = Object.values(said.kinds).map(rowsOfKind).toSorted();
      const ours = Object.values(drafted.kinds).map(rowsOfKind).toSorted();
      assert.deepEqual(ours, theirs, name);
      const owners = new Map(
        areaMappings(said.sync).map(({ area, mapping }) => [area, ownersOf(mapping.owner)]),
      );
      for (const { area, mapping } of areaMappings(drafted.sync)) {
        const found = ownersOf(mapping.owner);
        const wanted = owners.get(area) ?? assert.fail(`${name} ${area}`);
        // A second owner, such as who gave the task, is a remark.
        assert.ok(found.length > 0 && wanted.startsWith(found), `${name} ${area}: ${found}`);
      }
    }
  });

  it('never shows more than the columns of owners say', () => {
    for (const { name, said, drafted } of pairs) {
      for (const kind of Object.values(said.kinds)) {
        const ours = Object.values(drafted.kinds).find(
          (one) => rowsOfKind(one) === rowsOfKind(kind),
        );
        const own = [kind.visibility?.own?.column ?? []].flat();
        const found = [ours?.visibility?.own?.column ?? []].flat();
        assert.deepEqual(found, own.slice(0, found.length), `${name} ${kind.table}`);
        assert.equal(found.length > 0, own.length > 0, `${name} ${kind.table}`);
      }
    }
  });
});

/** By area, family and field. */
function sources(mapping: Mapping): Map<string, LongSource> {
  return new Map(
    areaMappings(mapping.sync).flatMap(({ area, mapping: said }) =>
      Object.entries(said.fields).map(([field, source]) => [
        `${area} ${mapping.kinds[said.kind]?.family ?? ''} ${field}`,
        longSource(source),
      ]),
    ),
  );
}

function rowsOfKind({ table, where, key, company, changed }: Mapping['kinds'][string]): string {
  return JSON.stringify([table, where ?? {}, key, company, changed ?? null]);
}

function ownersOf(owner: ReturnType<typeof areaMappings>[number]['mapping']['owner']): string {
  if (owner === 'everybody') return 'everybody';
  const { column, table, record, from, user } = owner;
  return table === undefined
    ? [column ?? []].flat().join()
    : [table, record ?? '', from ?? '', user ?? ''].join();
}
