import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { notBuilt } from './table/notBuilt.ts';
import { readRows } from './table/readRows.ts';
import { rowIds } from './table/rowIds.ts';
import { shownElsewhere } from './table/shownElsewhere.ts';
import { type Ran, tableOf } from './table/tableOf.ts';

const tests = path.resolve(import.meta.dirname, '..');

/** The ids of the rows that the tests in this folder show. */
function shownHere(): Set<string> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'));
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    return [...text.matchAll(/\b(?:row|defect)\(\s*'([A-Z\d ]+)'/g)];
  });
  // The rows of mail are named in a table of that test.
  return new Set(['EM5', 'EM6', ...found.flatMap((each) => (each[1] ?? '').split(' '))]);
}

describe('the table of acceptance', () => {
  it('is about every row of the requirements, and its copy of the ids has them all', () => {
    const rows = readRows();
    if (rows.every(({ says }) => says === null)) {
      console.log(
        '      The requirements are not beside the repository: the copy of the ids counts.',
      );
    }
    assert.deepEqual(
      rows.map(({ id }) => id),
      rowIds,
    );
  });

  it('has something to show for each row, or says that it is not built, and why', () => {
    const here = shownHere();
    const elsewhere = new Set(shownElsewhere.flatMap(({ rows }) => rows.split(' ')));
    const missing = new Set(notBuilt.map(({ row }) => row));
    const silent = rowIds.filter((id) => !here.has(id) && !elsewhere.has(id) && !missing.has(id));
    assert.deepEqual(silent, []);
    for (const { row, part, why } of notBuilt) {
      console.log(`      NOT BUILT ${row}: ${part === null ? why : `${part}. ${why}`}`);
    }
  });

  it('points to tests that there are', () => {
    for (const { file, title } of shownElsewhere) {
      const text = readFileSync(path.join(tests, file), 'utf8');
      assert.ok(text.includes(`'${title}'`), `${file}: ${title}`);
    }
  });

  it('knows no other rows than those', () => {
    const known = new Set(rowIds);
    const named = [
      ...shownHere(),
      ...shownElsewhere.flatMap(({ rows }) => rows.split(' ')),
      ...notBuilt.map(({ row }) => row),
    ];
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });

  it('is green only where all that shows a row passed, no defect is known, and all is built', () => {
    const result = (id: string, ...ran: [title: string, passed: boolean][]) => {
      const tests: Ran[] = ran.map(([title, passed]) => ({
        ...{ file: 'acceptance/a.test.ts', title, passed },
      }));
      return tableOf([{ id, says: null }], tests)[0]?.result;
    };
    assert.equal(result('EM8', ['EM8: a', true], ['EM9: b', false]), 'green');
    assert.equal(result('EM8', ['EM8: a', true], ['EM8 EM9: b', false]), 'red');
    assert.equal(result('EM8', ['EM8: a', true], ['EM8 is red: b', true]), 'red');
    assert.equal(result('EM8'), 'not shown');
    assert.equal(result('BW1', ['BW1: a', true]), 'green in part');
    assert.equal(result('BS1', ['BS1: a', true]), 'not built');
    assert.equal(result('NX7'), 'red', 'a test that is pointed to and did not run shows nothing');
  });
});
