import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

/** Links of other items in the same conversation. */
export function describeThreads(makeWorld: () => LinkWorld): void {
  describe('a conversation', () => {
    const first = { identity: 'mid:<1@example.com>', conversationId: 'thread' };
    const second = { identity: 'mid:<2@example.com>', conversationId: 'thread' };
    const reply = { identity: 'mid:<3@example.com>', conversationId: 'thread' };

    it('offers a reply the links of its other mails, newest first, without its own', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.link(anna, world.mail(first), '1');
      await world.link(anna, world.mail(second), '2', '3');
      await world.link(anna, world.mail(reply), '4');
      const offered = await world.threadOf(anna, world.mail(reply));
      assert.deepEqual(
        offered.map((link) => link.ref.key),
        ['3', '2', '1'],
      );
    });

    it('offers each record once, as it was linked last', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      await world.link(anna, world.mail(first), '1');
      await world.link(ben, world.mail(second), '1');
      const offered = await world.threadOf(anna, world.mail(reply));
      assert.deepEqual(
        offered.map((link) => link.linkedBy.userName),
        ['Ben'],
      );
    });

    it('offers no link that was taken away', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { links } = await world.link(anna, world.mail(first), '1');
      await world.store.unlink(anna, links[0]!.id, world.now());
      assert.deepEqual(await world.threadOf(anna, world.mail(reply)), []);
    });

    it('offers at most fifty', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const keys = Array.from({ length: 60 }, (_, index) => String(index));
      await world.link(anna, world.mail(first), ...keys);
      const offered = await world.threadOf(anna, world.mail(reply));
      assert.equal(offered.length, 50);
      assert.equal(offered[0]?.ref.key, '59');
    });

    it('tells of many mails which have a link that stands, in their company', async () => {
      const world = makeWorld();
      const [anna, cleo] = [await world.pair('Anna'), await world.pair('Cleo', 'south')];
      const mail = (key: string) => world.mail({ identity: `mid:${key}` });
      const long = `${'x'.repeat(900)}@example.com`;
      for (const key of ['1@example.com', long]) await world.link(anna, mail(key), '1');
      const { links } = await world.link(anna, mail('2@example.com'), '1');
      await world.store.unlink(anna, links[0]!.id, world.now());
      await world.link(cleo, mail('3@example.com'), '1');
      const asked = ['1', '2', '3', '4'].map((name) => `${name}@example.com`);
      const linked = (keys: string[]) => world.store.linkedMails(world.erp, anna.company, keys);
      assert.deepEqual(await linked([...asked, long]), new Set(['1@example.com', long]));
      assert.deepEqual(await linked([]), new Set());
    });

    it('ends at the company', async () => {
      const world = makeWorld();
      const [anna, cleo] = [await world.pair('Anna'), await world.pair('Cleo', 'south')];
      await world.link(anna, world.mail(first), '1');
      assert.deepEqual(await world.threadOf(cleo, world.mail(reply)), []);
    });

    it('is known under the number that each mailbox gives it, once a linked mail was looked at there', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      await world.link(anna, world.mail(first), '1');
      await world.seen(ben, world.mail({ ...first, conversationId: 'of Ben' }));
      const offered = await world.threadOf(ben, world.mail({ ...reply, conversationId: 'of Ben' }));
      assert.equal(offered.length, 1);
    });

    it('is none for an item without one', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const alone = world.mail({ identity: first.identity });
      await world.link(anna, alone, '1');
      assert.deepEqual(await world.threadOf(anna, world.mail({ identity: reply.identity })), []);
    });
  });
}
