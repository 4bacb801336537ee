import assert from 'node:assert/strict';
import type { DirectoryWorld } from '../../store/DirectoryWorld.ts';
import { entry } from '../../store/entry.ts';

/** Exact questions: addresses, domains, numbers. */
export function describeFinding(makeWorld: () => DirectoryWorld): void {
  describe('finding', () => {
    it('finds records by address, whatever its capitals', async () => {
      const world = makeWorld();
      await world.apply([
        entry('contact/1', { addresses: ['Anna@North.example', 'a@b.example'], weight: 1 }),
        entry('contact/2', { addresses: ['anna@north.example'], weight: 2 }),
        entry('contact/3', { addresses: ['hanna@north.example'], weight: 3 }),
      ]);
      assert.deepEqual(await world.find('address', ['ANNA@north.example', 'nobody@x.example']), [
        'ANNA@north.example contact/2 2',
        'ANNA@north.example contact/1 1',
      ]);
    });

    it('finds organizations by their registrable domain', async () => {
      const world = makeWorld();
      await world.apply([
        entry('customer/1', { domains: ['www.north.example', 'north.example'] }),
        entry('customer/2', { domains: ['south.example'] }),
      ]);
      assert.deepEqual(await world.find('domain', ['north.example']), [
        'north.example customer/1 0',
      ]);
      assert.deepEqual(await world.find('domain', ['example']), []);
    });

    it('finds documents by their number, however it is separated', async () => {
      const world = makeWorld();
      await world.apply([
        entry('invoice/1', { numbers: ['RE-2026-10042'] }),
        entry('invoice/2', { numbers: ['RE-2026-100421'] }),
        entry('invoice/3', { numbers: ['0042'] }),
      ]);
      assert.deepEqual(await world.find('number', ['RE202610042', '42']), [
        'RE202610042 invoice/1 0',
      ]);
    });

    it('answers for every form of a value that was asked for', async () => {
      const world = makeWorld();
      await world.apply([entry('contact/1', { addresses: ['anna@north.example'] })]);
      const asked = ['anna@north.example', 'Anna@north.example', 'anna@north.example'];
      assert.deepEqual(await world.find('address', asked), [
        'anna@north.example contact/1 0',
        'Anna@north.example contact/1 0',
      ]);
    });

    it('keeps to the limit, the greatest weight first', async () => {
      const world = makeWorld();
      await world.apply(
        Array.from({ length: 30 }, (_, index) =>
          entry(`contact/${index}`, { domains: ['north.example'], weight: (index * 7) % 30 }),
        ),
      );
      const best = await world.find('domain', ['north.example'], { limit: 3 });
      assert.deepEqual(
        best.map((hit) => hit.split(' ')[2]),
        ['29', '28', '27'],
      );
      assert.deepEqual(await world.find('domain', ['north.example'], { limit: 0 }), []);
    });

    it('takes the addresses of a mail to five hundred', async () => {
      const world = makeWorld();
      await world.apply([entry('contact/1', { addresses: ['p321@north.example'] })]);
      const asked = Array.from({ length: 500 }, (_, index) => `p${index}@north.example`);
      assert.deepEqual(await world.find('address', asked), ['p321@north.example contact/1 0']);
      assert.deepEqual(await world.find('address', []), []);
    });

    it('ends at the company and the type', async () => {
      const world = makeWorld();
      await world.apply([entry('south/contact/1', { addresses: ['anna@north.example'] })]);
      assert.deepEqual(await world.find('address', ['anna@north.example']), []);
      assert.deepEqual(
        await world.find('number', ['anna@north.example'], { company: 'south' }),
        [],
      );
      assert.deepEqual(await world.find('address', ['anna@north.example'], { company: 'south' }), [
        'anna@north.example contact/1 0',
      ]);
    });
  });
}
