import assert from 'node:assert/strict';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { DirectoryWorld } from '../../store/DirectoryWorld.ts';
import { entry } from '../../store/entry.ts';

const ref = (kind: string, key: string): RecordRef => ({ company: 'north', kind, key });

/** apply, cursor, retain. */
export function describeFilling(makeWorld: () => DirectoryWorld): void {
  describe('filling', () => {
    it('has no cursor before the first page, then that of the last', async () => {
      const world = makeWorld();
      assert.equal(await world.directory.cursor(world.erp), null);
      await world.directory.apply(world.erp, { entries: [], gone: [], cursor: 'a' });
      await world.directory.apply(world.erp, { entries: [], gone: [], cursor: 'b' });
      assert.equal(await world.directory.cursor(world.erp), 'b');
    });

    it('replaces all that a record had before', async () => {
      const world = makeWorld();
      await world.apply([
        entry('customer/1', {
          texts: ['Alt GmbH'],
          addresses: ['alt@alt.example'],
          domains: ['alt.example'],
          numbers: ['K-1'],
          weight: 3,
        }),
      ]);
      await world.apply([
        entry('customer/1', { texts: ['Neu GmbH'], numbers: ['K-2'], weight: 5 }),
      ]);
      assert.deepEqual(await world.search('alt'), []);
      assert.deepEqual(await world.search('K-1'), []);
      assert.deepEqual(await world.find('address', ['alt@alt.example']), []);
      assert.deepEqual(await world.find('domain', ['alt.example']), []);
      assert.deepEqual(await world.search('neu gmbh'), ['customer/1']);
      assert.deepEqual(await world.find('number', ['k2']), ['k2 customer/1 5']);
    });

    it('takes a page that comes again, and a record twice on one page, the last counting', async () => {
      const world = makeWorld();
      const page = [
        entry('customer/1', { texts: ['Eins'] }),
        entry('customer/1', { texts: ['Zwei'] }),
      ];
      await world.apply(page);
      await world.apply(page);
      assert.deepEqual(await world.search('eins'), []);
      assert.deepEqual(await world.search('zwei'), ['customer/1']);
    });

    it('forgets records that are gone, also ones it never had', async () => {
      const world = makeWorld();
      await world.apply([entry('customer/1', { texts: ['Eins'] })]);
      await world.apply([], [ref('customer', '1'), ref('customer', '2'), ref('nothing', '1')]);
      assert.deepEqual(await world.search('eins'), []);
    });

    it('keeps a record that is gone and there again on one page', async () => {
      const world = makeWorld();
      await world.apply([entry('customer/1', { texts: ['Eins'] })], [ref('customer', '1')]);
      assert.deepEqual(await world.search('eins'), ['customer/1']);
    });

    it('takes odd entries without harm to the others', async () => {
      const world = makeWorld();
      await world.apply([
        entry('customer/empty', {}),
        entry('customer/odd', {
          texts: ['\0\ud800', '%_\\', `'"--`, `x${'𐌀'.repeat(40)}`, 'x'.repeat(100_000)],
          addresses: ['', 'no address', `${'a'.repeat(5000)}@example.com`, '\0@example.com'],
          domains: ['', 'com', 'http://x', '..'],
          numbers: ['', '---', '9'.repeat(5000), '٣'],
          weight: Number.NaN,
        }),
        entry('customer/nul\0', { texts: ['Nul'] }),
        entry('customer/Ä"\\ud800', { texts: ['Schluessel'], weight: -1e300 }),
        entry('customer/1', { texts: ['Eins'], weight: 1e300 }),
      ]);
      assert.deepEqual(await world.search('eins'), ['customer/1']);
      assert.deepEqual(await world.search('schlüssel'), ['customer/Ä"\\ud800']);
      assert.deepEqual(await world.find('number', ['9'.repeat(5000)]), [
        `${'9'.repeat(5000)} customer/odd 0`,
      ]);
      assert.deepEqual(await world.search(`x${'𐌀'.repeat(40)}`), ['customer/odd']);
    });

    it('retains what a complete listing names and says how much it removed', async () => {
      const world = makeWorld();
      const entries = Array.from({ length: 2500 }, (_, index) =>
        entry(`${index % 2 ? 'customer' : 'order'}/${index}`, { texts: ['Alle'], weight: index }),
      );
      await world.apply(entries);
      const kept = entries.map((one) => one.ref).filter((_, index) => index % 500 === 7);
      const removed = await world.retain(kept.slice(0, 2), [], kept.slice(2), [ref('new', '1')]);
      assert.equal(removed, 2495);
      assert.deepEqual(await world.search('alle'), [
        'customer/2007',
        'customer/1507',
        'customer/1007',
        'customer/507',
        'customer/7',
      ]);
      assert.equal(await world.retain(kept), 0);
    });

    it('removes nothing when the listing breaks off', async () => {
      const world = makeWorld();
      await world.apply([entry('customer/1', { texts: ['Eins'] })]);
      async function* broken(): AsyncGenerator<RecordRef[]> {
        yield await Promise.resolve([]);
        throw new Error('the ERP went away');
      }
      await assert.rejects(world.directory.retain(world.erp, broken()), /went away/);
      assert.deepEqual(await world.search('eins'), ['customer/1']);
    });

    it('keeps what came in while the listing ran', async () => {
      const world = makeWorld();
      await world.apply([entry('customer/1', { texts: ['Eins'] })]);
      async function* slow(): AsyncGenerator<RecordRef[]> {
        await world.apply([
          entry('customer/2', { texts: ['Zwei'] }),
          entry('order/3', { texts: ['Drei'] }),
        ]);
        yield [];
      }
      assert.equal(await world.directory.retain(world.erp, slow()), 1);
      assert.deepEqual(await world.search('eins'), []);
      assert.deepEqual(await world.search('zwei'), ['customer/2']);
      assert.deepEqual(await world.search('drei'), ['order/3']);
    });

    it('leaves another ERP alone', async () => {
      const [world, other] = [makeWorld(), makeWorld()];
      await world.apply([entry('customer/1', { texts: ['Eins'] })]);
      await other.apply([entry('customer/1', { texts: ['Eins'] })]);
      assert.equal(await other.retain(), 1);
      assert.deepEqual(await world.search('eins'), ['customer/1']);
      assert.deepEqual(await other.search('eins'), []);
    });
  });
}
