import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

const identity = 'mid:<1@example.com>';

/** Linking, unlinking, restoring, history. */
export function describeLinks(makeWorld: () => LinkWorld): void {
  describe('a link', () => {
    it('tells who linked what, when, from which mailbox', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.appointment({ itemId: 'a1' });
      const wish = world.wish('north', '7', 'appointment', 'pair');
      const { links } = await world.store.link(anna, item, [wish], 123);
      assert.deepEqual(links, [
        {
          id: links[0]?.id,
          type: 'pair',
          erp: world.erp,
          ref: { company: 'north', kind: 'appointment', key: '7' },
          family: 'document',
          title: 'Auftrag 7',
          linkedAt: 123,
          linkedBy: { accountId: anna.id, userName: 'Anna', mailboxName: 'Anna@north.example' },
          unlinkedAt: null,
        },
      ]);
      assert.deepEqual(await world.linksOf(anna, item), links);
      assert.deepEqual(await world.store.findLink(world.erp, 'north', links[0]!.id), links[0]);
    });

    it('is listed with its item, also where it was taken away, each once in however small pages', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { links } = await world.link(anna, world.mail({ identity }), '1', '2', '3');
      await world.store.unlink(anna, links[1]!.id, 9);
      for (const size of [1, 2, 500]) {
        const listed = [];
        for await (const page of world.store.allLinks(size)) {
          assert.ok(page.length <= size);
          listed.push(...page.filter(({ erp }) => erp === world.erp));
        }
        const told = listed.map(({ ref, unlinkedAt, item }) => [
          ref.key,
          unlinkedAt,
          item.identity,
        ]);
        assert.deepEqual(
          told.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
          [
            ['1', null, identity],
            ['2', 9, identity],
            ['3', null, identity],
          ],
        );
      }
    });

    it('is one however often it is made, and stays as it was made first', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const first = await world.link(anna, world.mail({ identity }), '1');
      const again = await world.link(ben, world.mail({ identity }), '1', '1');
      assert.deepEqual(again.links, first.links);
      assert.deepEqual(await world.historyOf(first.links[0]!.id), ['linked by Anna']);
    });

    it('ties many items to many records', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const [first, second] = [
        world.mail({ identity }),
        world.mail({ identity: 'mid:<2@example.com>' }),
      ];
      await world.link(anna, first, '1', '2');
      await world.link(anna, second, '2', '3');
      assert.deepEqual(await world.keysOf(anna, first), ['1', '2']);
      assert.deepEqual(await world.keysOf(anna, second), ['2', '3']);
    });

    it('is listed oldest first, those of one request in its order', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity });
      await world.link(anna, item, '5', '9', '1');
      const { links } = await world.link(anna, item, '0', '9', '4');
      assert.deepEqual(
        links.map((link) => link.ref.key),
        ['0', '9', '4'],
      );
      assert.deepEqual(await world.keysOf(anna, item), ['5', '9', '1', '0', '4']);
    });

    it('is told apart by kind and key, exactly', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity });
      const wishes = [
        world.wish('north', 'a', 'order'),
        world.wish('north', 'A', 'order'),
        world.wish('north', 'a', 'Order'),
        world.wish('north', 'a ', 'order'),
      ];
      assert.equal((await world.store.link(anna, item, wishes, 1)).links.length, 4);
    });

    it('that is taken away is no more listed, and stays with its history', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const item = world.mail({ identity });
      const { mark, links } = await world.link(anna, item, '1', '2');
      const link = links[0]!;
      await world.store.unlink(ben, link.id, 500);
      assert.deepEqual(await world.keysOf(anna, item), ['2']);
      assert.equal((await world.seen(anna, item)).mark, mark);
      const kept = await world.store.findLink(world.erp, 'north', link.id);
      assert.deepEqual(kept, { ...link, unlinkedAt: 500 });
      assert.deepEqual(
        await world.store.history(link.id),
        [
          { linkId: link.id, what: 'linked', at: link.linkedAt, userName: 'Anna' },
          { linkId: link.id, what: 'unlinked', at: 500, userName: 'Ben' },
        ].sort((a, b) => a.at - b.at),
      );
    });

    it('can be taken away and restored twice without harm', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity });
      const link = (await world.link(anna, item, '1')).links[0]!;
      await world.store.unlink(anna, link.id, world.now());
      await world.store.unlink(anna, link.id, world.now());
      assert.deepEqual(await world.store.restore(anna, link.id, world.now()), link);
      assert.deepEqual(await world.store.restore(anna, link.id, world.now()), link);
      assert.deepEqual(await world.linksOf(anna, item), [link]);
      assert.deepEqual(await world.historyOf(link.id), [
        'linked by Anna',
        'unlinked by Anna',
        'restored by Anna',
      ]);
    });

    it('that is made again after it was taken away keeps its id and says who made it now', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const item = world.mail({ identity });
      const link = (await world.link(anna, item, '1')).links[0]!;
      await world.store.unlink(anna, link.id, world.now());
      const again = (await world.link(ben, item, '1')).links[0]!;
      assert.equal(again.id, link.id);
      assert.equal(again.linkedBy.userName, 'Ben');
      assert.ok(again.linkedAt > link.linkedAt);
      assert.deepEqual(await world.historyOf(link.id), [
        'linked by Anna',
        'unlinked by Anna',
        'restored by Ben',
      ]);
    });

    it('that never was can be neither taken away nor restored', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await assert.rejects(world.store.unlink(anna, 'no\0such', 1), { kind: 'not-found' });
      await assert.rejects(world.store.restore(anna, 'none', 1), { kind: 'not-found' });
      assert.equal(await world.store.findLink(world.erp, 'north', 'none'), null);
      assert.deepEqual(await world.store.history('none'), []);
    });

    it('never crosses companies', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity });
      const wishes = [world.wish('north', '1'), world.wish('south', '1')];
      await assert.rejects(world.store.link(anna, item, wishes, 1), { kind: 'invalid-input' });
      assert.deepEqual(await world.keysOf(anna, item), []);
    });

    it('of two items that became one is found under both its ids, with both histories', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const byAnna = await world.link(anna, world.mail({ itemId: 'a1' }), '1');
      const byBen = await world.link(ben, world.mail({ identity }), '1');
      const [first, second] = [byAnna.links[0]!, byBen.links[0]!];
      await world.store.unlink(ben, second.id, world.now());

      const both = world.mail({ itemId: 'a1', identity });
      const [link, ...others] = await world.linksOf(anna, both);
      assert.deepEqual(others, []);
      assert.deepEqual(link?.linkedBy, first.linkedBy, 'the one that stood');
      for (const { id } of [first, second]) {
        assert.deepEqual(await world.store.findLink(world.erp, 'north', id), link);
        assert.deepEqual(await world.historyOf(id), [
          'linked by Anna',
          'linked by Ben',
          'unlinked by Ben',
        ]);
      }
      await world.store.unlink(anna, first.id, world.now());
      assert.deepEqual(await world.linksOf(anna, both), []);
    });
  });
}
