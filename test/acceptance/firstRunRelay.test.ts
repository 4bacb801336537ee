import assert from 'node:assert/strict';
import { firstRun } from '../../server/app/service/firstRun/firstRun.ts';
import type { Agreement } from '../../server/app/service/firstRun/FirstRunWish.ts';
import { brokerstar } from '../../server/erp/examples/brokerstar/brokerstar.ts';
import { exampleUsers } from '../../server/erp/examples/people/exampleUsers.ts';
import type { SyncAccount } from '../../server/ports/AccountStore.ts';
import type { Fields } from '../../shared/records/SyncRecord.ts';
import { never } from '../mailbox/ews/never.ts';
import { row } from './row.ts';
import { erpNow } from './world/erpNow.ts';
import { ExampleWorld } from './world/ExampleWorld.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({ kind: 'zoned', local, zone }) as const;
const fair: Fields = {
  ...{ subject: 'Messe', start: at('2026-12-01T09:00:00'), end: at('2026-12-01T10:30:00') },
};
const entered = (id: string, subject: string) => [
  `insert into termin (id, firma_id, titel, beginn_utc, ende_utc, fassung, geaendert_am)
   values ('${id}', 1, '${subject}', '2026-12-01 08:00:00', '2026-12-01 09:30:00', '${id}', '${erpNow()}')`,
  `insert into termin_benutzer values ('${id}', 1)`,
];
const begin = ['termin_benutzer', 'termin_teilnehmer', 'termin'].map(
  (table) => `delete from ${table}`,
);
const relayed = (user: number) => exampleUsers[user - 1]?.mail ?? assert.fail();
/** Copies what one mailbox has and the other lacks, both ways, as a relay does: without what is not seen in Outlook. */
const relayBetween = (world: ExampleWorld, one: number, other: number) => async () => {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const there = await world.outlook(to).all('appointments', 'subject');
    for (const { fields } of await world.outlook(from).items('appointments')) {
      if (there.includes(fields['subject'])) continue;
      const { subject = null, start = null, end = null } = fields;
      await world.outlook(to).make('appointments', { subject, start, end });
    }
  }
};

describe('BrokerStar with a groupware, behind it a relay', () => {
  let world: ExampleWorld;
  let account: SyncAccount;
  beforeEach(async () => {
    world = await ExampleWorld.start(brokerstar, { begin });
    account = await world.addAccount('brokerstar-groupware');
  });
  afterEach(() => world[Symbol.asyncDispose]());
  const subjects = (user = 1) => world.outlook(user).all('appointments', 'subject');
  const titles = () =>
    world.rows('select titel from termin order by titel').map((each) => each['titel']);

  row(
    'BS6',
    'waits by itself until the relay has copied both ways and both mailboxes agree, then adopts what the ERP lacks',
    async () => {
      world.exec(...entered('a', 'Abnahme'), ...entered('b', 'Begehung'));
      const far = 2;
      // As many as the ERP has, and others: that both count alike says nothing.
      await world.outlook(far).make('appointments', fair);
      await world.outlook(far).make('appointments', { ...fair, subject: 'Urlaub' });
      const steps: string[] = [];
      const looks: (readonly [number, number, boolean])[] = [];
      const { ports } = world;
      const wish = {
        account: account.id,
        areas: ['appointments'] as const,
        relay: {
          connection: (await world.store.accounts.connections())[0] ?? assert.fail(),
          place: { address: relayed(far), zone },
          ...{ quiet: 60_000, most: 600_000 },
        },
        onStep: (step: string) => steps.push(step),
        onWait: ({ hub, far: there, agrees }: Agreement) => looks.push([hub, there, agrees]),
      };
      const relay = relayBetween(world, 1, far);
      const pause = async (milliseconds: number) => {
        world.skew += milliseconds;
        assert.equal((await world.store.accounts.account(account.id))?.isPaused, true);
        assert.deepEqual(titles(), ['Abnahme', 'Begehung'], 'nothing is adopted meanwhile');
        await relay();
      };
      // Only this run's waiting is the relay's time.
      const own = {
        ...ports,
        pause: (ms: number, signal: AbortSignal) =>
          steps.at(-1) === 'relay' ? pause(ms) : ports.pause(ms, signal),
      };
      const told = await firstRun(own, wish, never);
      assert.equal(told.state, 'done', JSON.stringify(told.agreements));
      assert.deepEqual(steps, ['to-mailbox', 'relay', 'both']);
      assert.deepEqual(
        [looks[0], looks.at(-1)],
        [
          [2, 2, false],
          [4, 4, true],
        ],
      );
      const all = ['Abnahme', 'Begehung', 'Messe', 'Urlaub'];
      assert.deepEqual([await subjects(1), await subjects(far), titles()], [all, all, all]);
      assert.equal((await world.store.accounts.account(account.id))?.isPaused, false);
    },
  );

  row(
    'BS6',
    'adopts nothing where the mailboxes do not come to agree, says so, and goes on when it is called again',
    async () => {
      world.exec(...entered('a', 'Abnahme'));
      await world.outlook(2).make('appointments', fair);
      let isWaiting = false;
      const { ports } = world;
      const wish = {
        account: account.id,
        areas: ['appointments'] as const,
        relay: {
          connection: (await world.store.accounts.connections())[0] ?? assert.fail(),
          place: { address: relayed(2), zone },
          ...{ quiet: 60_000, most: 120_000 },
        },
        onStep: (step: string) => (isWaiting = step === 'relay'),
      };
      const own: typeof ports = {
        ...ports,
        pause: async (ms, signal) => {
          if (!isWaiting) {
            await ports.pause(ms, signal);
            return;
          }
          world.skew += ms;
        },
      };
      const told = await firstRun(own, wish, never);
      assert.deepEqual(
        [told.state, told.agreements],
        ['apart', [{ area: 'appointments', hub: 1, far: 1, agrees: false }]],
      );
      assert.deepEqual(titles(), ['Abnahme']);
      await relayBetween(world, 1, 2)();
      assert.equal((await firstRun(own, wish, never)).state, 'done');
      assert.deepEqual(
        [await subjects(), titles()],
        [
          ['Abnahme', 'Messe'],
          ['Abnahme', 'Messe'],
        ],
      );
    },
  );
});
