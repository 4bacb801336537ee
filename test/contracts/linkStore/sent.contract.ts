import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

/** Mails that are linked while they are written. */
export function describeSent(makeWorld: () => LinkWorld): void {
  describe('a mail that is being written', () => {
    it('is known by the mark that linking it answers, and is one mail however often it is linked', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.mail(), '1');
      const again = await world.link(anna, world.mail({ mark }), '2');
      assert.equal(again.mark, mark);
      assert.deepEqual(await world.keysOf(anna, world.mail({ mark })), ['1', '2']);
      const other = await world.link(anna, world.mail(), '3');
      assert.notEqual(other.mark, mark, 'another mail that is written at the same time');
    });

    it('has its links under its name once that is seen with the mark, for colleagues too', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const { mark } = await world.link(anna, world.mail(), '1');
      const identity = 'mid:sent@example.com';
      assert.deepEqual(await world.keysOf(ben, world.mail({ identity })), []);
      const itemId = 'in Sent Items';
      assert.deepEqual(await world.keysOf(anna, world.mail({ identity, mark, itemId })), ['1']);
      assert.deepEqual(await world.keysOf(ben, world.mail({ identity })), ['1']);
      assert.deepEqual(await world.keysOf(anna, world.mail({ itemId })), ['1']);
    });

    it('is listed until its name is known, with whose it is and since when', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { mark } = await world.link(anna, world.mail(), '1', '2');
      await world.link(anna, world.mail({ identity: 'mid:2@example.com' }), '1');
      await world.link(anna, world.appointment({ itemId: 'a' }), '1');
      const [unsent, ...others] = await world.store.unsentMails(world.erp, 0);
      assert.deepEqual([unsent?.account, unsent?.mark, others], [anna, mark, []]);
      const later = world.now();
      assert.ok(unsent && unsent.at < later);
      assert.deepEqual(await world.store.unsentMails(world.erp, later), []);
      assert.deepEqual(await world.store.unsentMails(`${world.erp} x`, 0), []);
      await world.seen(anna, world.mail({ identity: 'mid:sent@example.com', mark }));
      assert.deepEqual(await world.store.unsentMails(world.erp, 0), []);
    });

    it('is listed no more when nothing is linked to it any more', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      const { links } = await world.link(anna, world.mail(), '1');
      await world.store.unlink(anna, links[0]?.id ?? '', world.now());
      assert.deepEqual(await world.store.unsentMails(world.erp, 0), []);
    });
  });
}
