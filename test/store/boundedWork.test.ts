import assert from 'node:assert/strict';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { DirectoryWorld } from './DirectoryWorld.ts';
import { entry } from './entry.ts';

const records = 24_000;
const kinds = ['contact', 'order', 'invoice'];

describe('the directory’s work', () => {
  let store: OpenedStore;
  let world: DirectoryWorld;
  let touched = 0;

  before(async function () {
    this.timeout(60_000);
    store = await openStore('sqlite::memory:', { onRowsTouched: (rows) => (touched += rows) });
    world = new DirectoryWorld(store.directory);
    for (let from = 0; from < records; from += 4000) {
      await world.apply(Array.from({ length: 4000 }, (_, index) => common(from + index)));
    }
  });
  after(() => store.close());

  /** Every record has the common words; one in a thousand has a rare one. */
  function common(index: number) {
    const rare = index % 1000 === 999 ? ['Selten'] : [];
    return entry(`${kinds[index % 3] ?? ''}/${index}`, {
      texts: ['Gemeinsam', 'Geschäft', `w${index}`, ...rare],
      domains: ['north.example'],
      numbers: [`RE-2026-${index}`],
      weight: index,
    });
  }

  async function rowsFor(
    work: () => Promise<string[]>,
  ): Promise<{ found: string[]; rows: number }> {
    touched = 0;
    const found = await work();
    return { found, rows: touched };
  }

  it('stays bounded for words that every record has', async () => {
    const one = await rowsFor(() => world.search('g', { limit: 20 }));
    assert.equal(one.found.length, 20);
    assert.ok(one.rows <= 4_000 + 30, String(one.rows));
    const two = await rowsFor(() => world.search('gemeinsam gesch', { limit: 20 }));
    assert.equal(two.found.length, 20);
    assert.ok(two.rows <= 2 * 4_000 + 2 * 4_000 + 30, String(two.rows));
    const many = await rowsFor(() => world.search('a b c d e f g re 2026 1 2 3 4 5 6 7 8 9'));
    assert.ok(many.rows <= 4 * 4_000 + 2 * 4_000 + 60, String(many.rows));
  });

  it('gives the weightiest of a word that every record has', async () => {
    assert.deepEqual(await world.search('gemeinsam', { limit: 3 }), [
      `invoice/${records - 1}`,
      `order/${records - 2}`,
      `contact/${records - 3}`,
    ]);
  });

  it('finds all with a rare word, whichever common ones stand beside it', async () => {
    const { found, rows } = await rowsFor(() => world.search('gem selten re', { limit: 50 }));
    assert.equal(found.length, records / 1000);
    assert.ok(rows < 100, String(rows));
  });

  it('finds one document by its number in a few rows', async () => {
    const typed = await rowsFor(() => world.search('RE-2026-12345'));
    assert.deepEqual(typed.found, ['contact/12345']);
    assert.ok(typed.rows < 10, String(typed.rows));
    const exact = await rowsFor(() => world.find('number', ['RE202612345']));
    assert.equal(exact.rows, 2);
  });

  it('looks at no more of a domain that all share than the limit', async () => {
    const { found, rows } = await rowsFor(() => world.find('domain', ['north.example']));
    assert.equal(found.length, 50);
    assert.equal(rows, 100);
  });
});
