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
const subject = (text: string): Fields => ({ subject: text });
const cases = [
  {
    area: 'contacts',
    names:
      "select nachname as name from kontakt where nachname in ('Messe', 'Messe Köln', 'Privat')",
    field: 'lastName',
    thing: { lastName: 'Messe', displayName: 'Messe' },
    renamed: (text: string): Fields => ({ lastName: text, displayName: text }),
  },
  {
    area: 'appointments',
    names: 'select titel as name from termin',
    field: 'subject',
    thing: fair,
    renamed: subject,
  },
  {
    area: 'tasks',
    names: 'select titel as name from aufgabe',
    field: 'subject',
    thing: subject('Messe'),
    renamed: subject,
  },
] as const;
const begin = ['termin_benutzer', 'termin_teilnehmer', 'termin', 'aufgabe'].map(
  (table) => `delete from ${table}`,
);

describe('a category as a command', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(brokerstar, { begin });
    account = await world.addAccount('own');
    for (const { area } of cases) {
      const selection = { by: 'category', category: 'ERP' } as const;
      // Usually nobody's Outlook makes contacts in the ERP.
      await world.setRules(account, area, { selection, create: { erp: true, mailbox: true } });
    }
  });
  afterEach(() => world[Symbol.asyncDispose]());

  for (const { area, names, field, thing, renamed } of cases) {
    row(
      'NX14',
      `syncs of ${area} what has the category, and stops when it is taken off`,
      async () => {
        const titles = () => world.rows(names).map(({ name }) => name);
        const ref = await world.outlook().make(area, thing);
        await world.sync(account, area);
        assert.deepEqual(titles(), [], 'without it nothing happens');
        await world.outlook().change(area, ref, { categories: ['ERP', 'Gelb'] });
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe']);
        await world.outlook().change(area, ref, renamed('Messe Köln'));
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe Köln']);
        await world.outlook().change(area, ref, { categories: ['Gelb'], ...renamed('Privat') });
        await world.sync(account, area);
        await world.outlook().change(area, ref, renamed('Geheim'));
        await world.sync(account, area);
        assert.deepEqual(titles(), ['Messe Köln'], 'it stays, as it was');
        assert.deepEqual(await world.outlook().all(area, field), ['Geheim']);
      },
    );
  }
});
