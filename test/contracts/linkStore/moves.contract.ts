import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

const first = 'mid:<1@example.com>';
const second = 'mid:<2@example.com>';
const made = (world: LinkWorld) => ({
  ...{ as: { family: 'document' as const, title: 'Auftrag 9' }, by: 'admin' },
  at: world.now(),
});

/** Records that were merged into another or got another number. */
export function describeMoves(makeWorld: () => LinkWorld): void {
  describe('a record that became another', () => {
    const ref = (key: string, company = 'north') => ({ company, kind: 'order', key });
    const move = { from: ref('1'), to: ref('9') };

    it('takes all its links along, also those that were taken away, and says so in their history', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const [one] = (await world.link(anna, world.mail({ identity: first }), '1')).links;
      const [two] = (await world.link(anna, world.mail({ identity: second }), '1')).links;
      await world.store.unlink(anna, two!.id, world.now());
      assert.deepEqual(await world.store.countMove(world.erp, move), { moved: 2, joined: 0 });
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity: first })), ['1']);
      assert.deepEqual(await world.store.moveRecord(world.erp, move, made(world)), {
        ...{ moved: 2, joined: 0 },
      });
      const [link] = await world.linksOf(anna, world.mail({ identity: first }));
      assert.deepEqual([link?.id, link?.ref, link?.title], [one!.id, ref('9'), 'Auftrag 9']);
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity: second })), []);
      const restored = await world.store.restore(anna, two!.id, world.now());
      assert.equal(restored.ref.key, '9');
      assert.deepEqual(await world.historyOf(two!.id), [
        ...['linked by Anna', 'unlinked by Anna', 'moved by admin', 'restored by Anna'],
      ]);
    });

    it('leaves an item that has both with one link, which stands where either stood', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity: first });
      const { links } = await world.link(anna, item, '1', '9');
      const [old, kept] = links;
      await world.store.unlink(anna, kept!.id, world.now());
      assert.deepEqual(await world.store.countMove(world.erp, move), { moved: 1, joined: 1 });
      assert.deepEqual(
        await world.store.moveRecord(world.erp, move, { ...made(world), as: null }),
        {
          ...{ moved: 1, joined: 1 },
        },
      );
      assert.deepEqual(await world.keysOf(anna, item), ['9']);
      const found = await world.store.findLink(world.erp, 'north', old!.id);
      assert.equal(found?.ref.key, '9');
      assert.equal(found.unlinkedAt, null);
      assert.ok((await world.historyOf(old!.id)).includes('moved by admin'));
    });

    it('is moved once however often that is said, and never out of its company', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const item = world.mail({ identity: first });
      const bob = await world.pair('Bob', 'south');
      await world.link(anna, item, '1');
      await world.link(bob, item, '1');
      await world.store.moveRecord(world.erp, move, made(world));
      assert.deepEqual(await world.store.moveRecord(world.erp, move, made(world)), {
        ...{ moved: 0, joined: 0 },
      });
      assert.deepEqual(await world.keysOf(bob, item), ['1']);
      const itself = { from: ref('9'), to: ref('9') };
      assert.equal((await world.store.moveRecord(world.erp, itself, made(world))).moved, 0);
      assert.deepEqual(await world.keysOf(anna, item), ['9']);
      const away = { from: ref('9'), to: ref('9', 'south') };
      await assert.rejects(world.store.moveRecord(world.erp, away, made(world)), {
        reason: 'other-company',
      });
    });
  });
}
