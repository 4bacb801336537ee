import assert from 'node:assert/strict';
import { brokerstar } from '../../server/erp/examples/brokerstar/brokerstar.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { row } from './row.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};
const begin = ['termin_benutzer', 'termin_teilnehmer', 'termin', 'aufgabe'].map(
  (table) => `delete from ${table}`,
);

describe('a category as a command', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(brokerstar, { begin });
    account = await world.addAccount('own');
    for (const area of ['appointments', 'tasks'] as const) {
      await world.setRules(account, area, { selection: { by: 'category', category: 'ERP' } });
    }
  });
  afterEach(() => world[Symbol.asyncDispose]());

  for (const [area, table, thing] of [
    ['appointments', 'termin', fair],
    ['tasks', 'aufgabe', { subject: 'Messe' }],
  ] as const) {
    row(
      'NX14',
      `syncs of ${area} what has the category, and stops when it is taken off`,
      async () => {
        const titles = () => world.rows(`select titel from ${table}`).map((each) => each['titel']);
        const ref = await world.outlook().make(area, thing);
        await world.sync(account, area);
        assert.deepEqual(titles(), [], 'without it nothing happens');
        await world.outlook().change(area, ref, { categories: ['ERP', 'Gelb'] });
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe']);
        await world.outlook().change(area, ref, { subject: 'Messe Köln' });
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe Köln']);
        await world.outlook().change(area, ref, { categories: ['Gelb'], subject: 'Privat' });
        await world.sync(account, area);
        await world.outlook().change(area, ref, { subject: 'Geheim' });
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe Köln'], 'it stays, as it was');
        assert.deepEqual(await world.outlook().all(area, 'subject'), ['Geheim']);
      },
    );
  }
});
