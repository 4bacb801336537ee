import assert from 'node:assert/strict';
import type { AccountStore } from '../../../server/ports/AccountStore.ts';
import { accountDatabases } from './accountDatabases.ts';
import { AccountWorld } from './AccountWorld.ts';

for (const [database, open] of Object.entries(accountDatabases)) {
  describe(`groups and the last word on ${database}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let world: AccountWorld;
    let other: AccountStore;
    before(async function () {
      this.timeout(60_000);
      opened = await open();
      other = opened.stores[1].accounts;
    });
    beforeEach(async () => {
      world = new AccountWorld(opened.stores[0].accounts);
      await world.connect();
    });
    after(() => opened.close());

    const revisionOf = async (name: string) => (await world.read(name)).revision;

    it('are found by every server as they were saved, by name', async () => {
      const [b, a] = [world.id('B'), world.id('a')];
      await world.store.saveGroup({ id: '1' + b, name: b, areas: { tasks: false } }, 1);
      await world.store.saveGroup({ id: '2' + a, name: a, areas: {} }, 2);
      const found = (await other.groups()).filter(({ id }) => id.endsWith(world.mark));
      assert.deepEqual(found, [
        { id: '2' + a, name: a, areas: {}, changedAt: 2 },
        { id: '1' + b, name: b, areas: { tasks: false }, changedAt: 1 },
      ]);
    });

    it('have names that are unique whatever their case', async () => {
      await world.group('Sales');
      const name = world.id('SALES');
      await assert.rejects(world.store.saveGroup({ id: 'x', name, areas: {} }, 1), {
        kind: 'conflict',
        reason: 'name-taken',
      });
      await world.store.saveGroup({ id: world.id('Sales'), name, areas: {} }, 1);
    });

    it('leave their accounts when they go, with a greater revision', async () => {
      const [sales, board] = [await world.group('sales'), await world.group('board')];
      await world.add('anna', { groups: [sales, board] });
      await world.store.removeGroup(sales);
      assert.deepEqual((await world.read('anna')).groups, [board]);
      assert.equal(await revisionOf('anna'), 2);
      await world.store.removeGroup(sales);
      assert.equal(await revisionOf('anna'), 2);
    });

    it('raise the revision of their accounts and of no other when they change, so that runs notice', async () => {
      const sales = await world.group('sales');
      await world.add('anna', { groups: [sales] });
      await world.add('berta');
      await other.saveGroup({ id: sales, name: sales, areas: { tasks: false } }, 5);
      assert.equal(await revisionOf('anna'), 2);
      assert.equal(await revisionOf('berta'), 1);
    });

    it('have a change to an older revision refused after they changed', async () => {
      const sales = await world.group('sales');
      const anna = await world.add('anna', { groups: [sales] });
      await other.saveGroup({ id: sales, name: sales, areas: { tasks: false } }, 5);
      await assert.rejects(world.store.changeAccount(anna, 6), { reason: 'changed-meanwhile' });
      await world.store.changeAccount(await world.read('anna'), 6);
    });

    it('decide who has the last word for every server, and raise every revision with it', async () => {
      await world.add('anna');
      assert.deepEqual(await other.lastWord(), ['account', 'group', 'user']);
      await world.store.setLastWord(['user', 'group']);
      assert.deepEqual(await other.lastWord(), ['user', 'group']);
      assert.equal(await revisionOf('anna'), 2);
      await world.store.setLastWord([]);
      assert.deepEqual(await other.lastWord(), []);
      for (const wrong of [['user', 'user'], ['erp']]) {
        await assert.rejects(world.store.setLastWord(wrong as ['user']), { kind: 'invalid-input' });
      }
      assert.deepEqual(await other.lastWord(), []);
      await world.store.setLastWord(['account', 'group', 'user']);
    });
  });

  describe(`administrators on ${database}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    before(async function () {
      this.timeout(60_000);
      opened = await open();
    });
    after(() => opened.close());

    it('are each there once, whatever the case of their name, with the newest password', async () => {
      const [store, other] = opened.stores.map(({ accounts }) => accounts);
      assert.ok(store && other);
      assert.deepEqual(await store.administrators(), []);
      await store.saveAdministrator('Jonas', 'scrypt$1');
      await store.saveAdministrator('anna', 'scrypt$2');
      await other.saveAdministrator(' JONAS ', 'scrypt$3');
      assert.deepEqual(await store.administrators(), [
        { name: 'anna', hash: 'scrypt$2' },
        { name: 'JONAS', hash: 'scrypt$3' },
      ]);
      await store.removeAdministrator('jonas');
      await store.removeAdministrator('jonas');
      assert.deepEqual(await other.administrators(), [{ name: 'anna', hash: 'scrypt$2' }]);
    });
  });
}
