import assert from 'node:assert/strict';
import type { ItemIdentity, LinkStore } from '../../../server/ports/LinkStore.ts';
import type { LinkWorld } from '../../store/LinkWorld.ts';

const rounds = 5;
const callers = 8;

/** Several people at the same time, over several connections. */
export function describeParallel(
  makeWorld: () => LinkWorld,
  stores: () => readonly [LinkStore, ...LinkStore[]],
): void {
  const storeOf = (caller: number) => stores()[caller % stores().length]!;

  describe('at the same time', () => {
    for (const [title, known] of [
      ['a mail', { kind: 'mail', identity: 'mid:<1@example.com>', itemId: 'a1' }],
      ['an appointment', { kind: 'appointment', itemId: 'a1' }],
    ] as [string, Partial<ItemIdentity>][]) {
      it(`ends with one link however many link ${title} to the same record`, async () => {
        for (let round = 0; round < rounds; round++) {
          const world = makeWorld();
          const anna = await world.pair('Anna');
          const item = world.mail(known);
          const keys = ['1', '2', '3'];
          const answers = await Promise.all(
            Array.from({ length: callers }, (_, caller) => {
              const order = caller % 2 === 0 ? keys : keys.toReversed();
              const wishes = order.map((key) => world.wish('north', key));
              return storeOf(caller).link(anna, item, wishes, 1000 + caller);
            }),
          );
          const marks = new Set(answers.map((answer) => answer.mark));
          const ids = new Set(answers.flatMap(({ links }) => links.map((link) => link.id)));
          assert.equal(marks.size, 1);
          assert.equal(ids.size, keys.length);
          assert.equal((await world.linksOf(anna, item)).length, keys.length);
          for (const id of ids) {
            assert.deepEqual(await world.historyOf(id), ['linked by Anna']);
          }
        }
      });
    }

    it('restores a link once when several ask for it again', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity: 'mid:<1@example.com>' });
      const link = (await world.link(anna, item, '1')).links[0]!;
      await world.store.unlink(anna, link.id, world.now());
      await Promise.all(
        Array.from({ length: callers }, (_, caller) =>
          caller % 2 === 0
            ? storeOf(caller).restore(anna, link.id, world.now())
            : storeOf(caller).link(anna, item, [world.wish('north', '1')], world.now()),
        ),
      );
      const events = await world.historyOf(link.id);
      assert.equal(events.filter((event) => event.startsWith('restored')).length, 1);
    });

    it('makes one account of a mailbox that is paired twice', async () => {
      const world = makeWorld();
      const { id: _id, createdAt: _createdAt, ...facts } = await world.pair('Anna');
      const fresh = { ...facts, mailboxKey: `${facts.mailboxKey} again` };
      const accounts = await Promise.all(
        Array.from({ length: callers }, (_, caller) => storeOf(caller).saveAccount(fresh, caller)),
      );
      assert.equal(new Set(accounts.map((account) => account.id)).size, 1);
    });

    it('loses no link while two items are being joined', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const { mark } = await world.link(anna, world.appointment({ itemId: 'a1' }), '1', '2');
      await world.link(ben, world.appointment({ itemId: 'b1' }), '2', '3');
      const joined = world.appointment({ itemId: 'b1', mark });
      await Promise.all(
        Array.from({ length: callers }, async (_, caller) => {
          const store = storeOf(caller);
          if (caller % 2 === 0) await store.linksOf(world.erp, 'north', ben.id, joined);
          else await store.link(ben, joined, [world.wish('north', String(caller + 10))], 5);
        }),
      );
      const keys = await world.keysOf(anna, world.appointment({ mark }));
      assert.deepEqual(keys.sort(), ['1', '11', '13', '15', '17', '2', '3']);
    });
  });
}
