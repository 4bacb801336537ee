import assert from 'node:assert/strict';
import type { DirectoryWorld } from '../../store/DirectoryWorld.ts';
import { entry } from '../../store/entry.ts';

/** Search as you type. */
export function describeSearching(makeWorld: () => DirectoryWorld): void {
  describe('searching', () => {
    it('finds a record by the beginning of every word typed', async () => {
      const world = makeWorld();
      await world.apply([
        entry('contact/1', { texts: ['Anna Berger', 'Hamburg'] }),
        entry('contact/2', { texts: ['Anna Adler', 'Bremen'] }),
      ]);
      assert.deepEqual(await world.search('ann ber'), ['contact/1']);
      assert.deepEqual(await world.search('ham anna'), ['contact/1']);
      assert.deepEqual(await world.search('erger'), []);
      assert.deepEqual(await world.search(''), []);
    });

    it('finds umlauts however they are spelled', async () => {
      const world = makeWorld();
      await world.apply([
        entry('customer/1', { texts: ['Müller & Söhne'], weight: 2 }),
        entry('customer/2', { texts: ['MUELLER Soehne'], weight: 1 }),
      ]);
      for (const typed of ['müller', 'mueller', 'Muller', 'mül', 'mue', 'söhne mu']) {
        assert.deepEqual(await world.search(typed), ['customer/1', 'customer/2'], typed);
      }
    });

    it('finds numbers by their beginning, with separators and without', async () => {
      const world = makeWorld();
      await world.apply([
        entry('invoice/1', { numbers: ['RE-2026-10042'], texts: ['Wartung'] }),
        entry('invoice/2', { numbers: ['RE-2026-20042'], texts: ['Wartung'] }),
      ]);
      for (const typed of ['re2026100', 're 2026 100', '10042', 'RE-2026/10042', 're-202610042']) {
        assert.deepEqual(await world.search(typed), ['invoice/1'], typed);
      }
    });

    it('finds addresses by their parts', async () => {
      const world = makeWorld();
      await world.apply([entry('contact/1', { addresses: ['anna.berger@north-bau.example'] })]);
      for (const typed of ['anna.berger@north-bau.example', 'berger@', 'north-b', 'example ann']) {
        assert.deepEqual(await world.search(typed), ['contact/1'], typed);
      }
    });

    it('puts a whole number first, then whole words, then the greatest weight', async () => {
      const world = makeWorld();
      await world.apply([
        entry('order/beginning', { texts: ['4711er Flaschen'], weight: 9 }),
        entry('order/word', { texts: ['Kölnisch 4711'], weight: 5 }),
        entry('order/number', { numbers: ['4711'], weight: 1 }),
        entry('order/heavier', { texts: ['4711 Parfüm'], weight: 6 }),
      ]);
      assert.deepEqual(await world.search('4711'), [
        'order/number',
        'order/heavier',
        'order/word',
        'order/beginning',
      ]);
    });

    it('puts records with more of the words whole before others', async () => {
      const world = makeWorld();
      await world.apply([
        entry('contact/none', { texts: ['Annabella Bergmann'], weight: 9 }),
        entry('contact/one', { texts: ['Anna Bergmann'], weight: 5 }),
        entry('contact/both', { texts: ['Anna Berg'], weight: 1 }),
      ]);
      assert.deepEqual(await world.search('anna berg'), [
        'contact/both',
        'contact/one',
        'contact/none',
      ]);
    });

    it('finds a record by what it belongs to, those with the word as their own first', async () => {
      const world = makeWorld();
      await world.apply([
        entry('invoice/1', { texts: ['Wartung'], context: ['Zänker GmbH'], weight: 9 }),
        entry('contact/2', { texts: ['Eva Ost'], addresses: ['eva@zaenker.example'], weight: 8 }),
        entry('customer/3', { texts: ['Zänker GmbH'], context: ['Zänker'], weight: 1 }),
        entry('customer/4', { texts: ['Zänkerhof'], weight: 1 }),
      ]);
      assert.deepEqual(await world.search('zänker'), [
        'customer/3',
        'invoice/1',
        'contact/2',
        'customer/4',
      ]);
      assert.deepEqual(await world.search('zänker gmbh'), ['customer/3', 'invoice/1']);
      assert.deepEqual(await world.search('wart zänk'), ['invoice/1']);
      assert.deepEqual(await world.search('~zanker wartung'), ['invoice/1']);
    });

    it('keeps to kinds, limit and offset', async () => {
      const world = makeWorld();
      await world.apply(
        Array.from({ length: 12 }, (_, index) =>
          entry(`${['order', 'customer', 'task'][index % 3] ?? ''}/${index}`, {
            texts: ['Gemeinsam Test'],
            weight: index,
          }),
        ),
      );
      for (const typed of ['gem', 'gem test']) {
        const all = await world.search(typed);
        assert.equal(all.length, 12);
        assert.deepEqual(await world.search(typed, { limit: 5, offset: 4 }), all.slice(4, 9));
        assert.deepEqual(await world.search(typed, { offset: 12 }), []);
        assert.deepEqual(await world.search(typed, { kinds: ['customer', 'none'] }), [
          'customer/10',
          'customer/7',
          'customer/4',
          'customer/1',
        ]);
        assert.deepEqual(await world.search(typed, { kinds: ['none'] }), []);
      }
    });

    it('ends at the company', async () => {
      const world = makeWorld();
      await world.apply([entry('south/contact/1', { texts: ['Anna'] })]);
      assert.deepEqual(await world.search('anna'), []);
      assert.deepEqual(await world.search('anna', { company: 'south' }), ['contact/1']);
    });

    it('takes patterns and statements as text', async () => {
      const world = makeWorld();
      await world.apply([entry('contact/1', { texts: ['100% Anna_Berger'] })]);
      for (const words of [['%'], ['_'], ['an%'], [`'; drop table link --`], ['\\'], ['', '']]) {
        const found = await world.directory.search(world.erp, 'north', words, [], 10, 0);
        assert.deepEqual(found, []);
      }
      const two = await world.directory.search(world.erp, 'north', ['ber', '%'], [], 10, 0);
      assert.deepEqual(two, []);
      assert.deepEqual(await world.search('anna_berger 100%'), ['contact/1']);
    });

    it('takes far more words than anybody types', async () => {
      const world = makeWorld();
      const words = Array.from({ length: 150 }, (_, index) => `w${index}`);
      await world.apply([entry('contact/1', { texts: [words.join(' ')] })]);
      assert.deepEqual(await world.search(words.join(' ')), ['contact/1']);
    });
  });
}
