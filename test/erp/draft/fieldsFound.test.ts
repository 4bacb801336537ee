import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '../../../server/erp/examples/examples.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { demoErp } from '../../../server/sandbox/erp/demoErp.ts';
import { exampleDay } from '../examples/exampleChance.ts';
import { exampleMappings } from '../examples/exampleMappings.ts';
import { fieldColumns } from '../examples/fieldColumns.ts';
import { sqliteExample } from '../examples/sqliteExample.ts';
import { draftOf, pairsOf } from './draftOf.ts';
import { madeFile } from './madeFile.ts';
import { strangers } from './strangers.ts';

/** Of a hundred fields so many must be right. */
const wanted = 90;

/** What of a database's truth a draft found, and what it says besides. */
interface Found {
  name: string;
  right: number;
  of: number;
  missed: readonly string[];
  /** Pairs of areas and fields that the truth speaks of, with another column. */
  wrong: readonly string[];
}

describe('the fields that a draft finds', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'erp-link-draft-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it(`are at least ${wanted} of 100 over the five examples`, async () => {
    const found: Found[] = [];
    for (const { name, mappingFile, variables } of exampleMappings) {
      const { mapping } = await readMappingFile(mappingFile, variables);
      const example = examples.find((one) => one.name === name);
      const file = example
        ? sqliteExample(example, folder)
        : demoErp(join(folder, name), exampleDay).file;
      found.push(await judged(name, file, pairsOf(fieldColumns(mapping))));
    }
    print(found);
    const sum = (of: 'right' | 'of') => found.reduce((all, one) => all + one[of], 0);
    const rate = (100 * sum('right')) / sum('of');
    console.log(`      together ${sum('right')} of ${sum('of')}: ${rate.toFixed(1)} of 100`);
    assert.ok(rate >= wanted, found.flatMap(({ missed }) => missed).join('\n'));
    for (const { name, right, of, missed } of found) {
      assert.ok(right >= of * 0.85, `${name}: ${missed.join('\n')}`);
    }
  });

  it('are at least 3 of 4 in databases of other languages and manners', async () => {
    const found: Found[] = [];
    for (const stranger of strangers) {
      const inside = join(folder, stranger.name);
      mkdirSync(inside);
      const file = madeFile(inside, stranger.statements);
      found.push(await judged(stranger.name, file, stranger.truth));
    }
    print(found);
    for (const { name, right, of, missed } of found) {
      assert.ok(right >= of * 0.75, `${name}: ${missed.join('\n')}`);
    }
  });
});

async function judged(name: string, file: string, truth: readonly string[]): Promise<Found> {
  const { pairs, draft } = await draftOf({ type: 'sqlite', file }, name);
  // What the checks took out again would be a defect of the draft.
  assert.deepEqual(
    draft.remarks.filter((remark) => /^(Left out|Look at)/.test(remark.en)),
    [],
  );
  const missed = truth.filter((pair) => !pairs.has(pair));
  const fieldOf = (pair: string) => pair.split(' ').slice(0, 2).join(' ');
  const spoken = new Set(truth.map(fieldOf));
  const wrong = [...pairs].filter((pair) => !truth.includes(pair) && spoken.has(fieldOf(pair)));
  return { name, right: truth.length - missed.length, of: truth.length, missed, wrong };
}

function print(found: readonly Found[]): void {
  for (const { name, right, of, missed, wrong } of found) {
    const rate = Math.round((100 * right) / of);
    console.log(`      ${name} ${right} of ${of} (${rate}), ${wrong.length} wrong`);
    if (missed.length > 0) console.log(`        missed: ${missed.join('; ')}`);
    if (wrong.length > 0) console.log(`        wrong: ${wrong.join('; ')}`);
  }
}
