import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

/** Which record somebody chose last. */
export function describeLast(makeWorld: () => LinkWorld): void {
  describe('the record that was chosen last', () => {
    const order = (key: string, company = 'north') => ({ company, kind: 'order', key });

    it('is the one that the account’s user linked last, each user’s own', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      assert.equal(await world.store.lastOf(anna), null);
      await world.link(anna, world.mail({ identity: 'mid:<1@example.com>' }), '1', '2');
      await world.link(ben, world.mail({ identity: 'mid:<2@example.com>' }), '3');
      assert.deepEqual(await world.store.lastOf(anna), order('1'));
      assert.deepEqual(await world.store.lastOf(ben), order('3'));
      // Linking again what is linked is a choice, too.
      await world.link(anna, world.mail({ identity: 'mid:<2@example.com>' }), '3');
      assert.deepEqual(await world.store.lastOf(anna), order('3'));
    });

    it('is not what an answer took over from its conversation', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.link(anna, world.mail({ identity: 'mid:<1@example.com>' }), '1');
      await world.store.link(anna, world.mail(), [world.wish('north', '2')], world.now(), {
        inherited: true,
      });
      assert.deepEqual(await world.store.lastOf(anna), order('1'));
    });

    it('is what was noted in another way, such as by filing', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.store.noteLast(anna, order('7'), world.now());
      assert.deepEqual(await world.store.lastOf(anna), order('7'));
    });

    it('is nobody else’s when the mailbox moves to another ERP user, and gone with the mailbox', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.store.noteLast(anna, order('7'), world.now());
      const moved = await world.store.saveAccount(
        { ...anna, erpUserId: 'ben', erpUserName: 'Ben' },
        world.now(),
      );
      assert.equal(await world.store.lastOf(moved), null);
      await world.store.removeAccount(moved.id);
      assert.equal(await world.store.lastOf(anna), null);
    });

    it('moves with its record', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.link(anna, world.mail({ identity: 'mid:<1@example.com>' }), '1');
      const move = { from: order('1'), to: order('9') };
      await world.store.moveRecord(world.erp, move, { as: null, by: 'admin', at: world.now() });
      assert.deepEqual(await world.store.lastOf(anna), order('9'));
    });
  });
}
