import assert from 'node:assert/strict';
import type { AccountStore, Connection } from '../../../server/ports/AccountStore.ts';
import { accountDatabases } from './accountDatabases.ts';
import { AccountWorld } from './AccountWorld.ts';

for (const [database, open] of Object.entries(accountDatabases)) {
  describe(`connections on ${database}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let world: AccountWorld;
    let other: AccountStore;
    before(async function () {
      this.timeout(60_000);
      opened = await open();
      other = opened.stores[1].accounts;
    });
    beforeEach(() => {
      world = new AccountWorld(opened.stores[0].accounts);
    });
    after(() => opened.close());

    const own = async (store: AccountStore): Promise<Connection[]> =>
      (await store.connections()).filter(({ id }) => id.endsWith(world.mark));

    it('are found by every server as they were saved, by name, and never with their secret', async () => {
      const basic = world.connectionOf('B', { signIn: { way: 'basic', user: 'erp-link' } });
      const oauth = world.connectionOf('a', {
        signIn: {
          way: 'oauth',
          tokenUrl: 'https://login.north.example/token',
          clientId: 'erp-link',
          scope: 'https://mail.north.example/.default',
        },
        impersonates: false,
      });
      await world.store.saveConnection(basic, 'hunter2', 1);
      await world.store.saveConnection(oauth, 'hunter3', 2);
      const found = await own(other);
      assert.deepEqual(found, [
        { ...oauth, changedAt: 2 },
        { ...basic, changedAt: 1 },
      ]);
      assert.doesNotMatch(JSON.stringify(found), /hunter/);
    });

    it('keep their secret when they are changed without one, and take a new one', async () => {
      const connection = world.connectionOf('exchange');
      await world.store.saveConnection(connection, 'hunter2', 1);
      await world.store.saveConnection({ ...connection, impersonates: false }, null, 2);
      assert.equal(await other.secretOf(connection.id), 'hunter2');
      assert.deepEqual(await own(other), [{ ...connection, impersonates: false, changedAt: 2 }]);
      const odd = 'pässwörd \0 \u{1f511} ';
      await world.store.saveConnection(connection, odd, 3);
      assert.equal(await other.secretOf(connection.id), odd);
    });

    it('say whether the connection is not there or has no secret', async () => {
      await assert.rejects(world.store.secretOf(world.id('nothing')), {
        kind: 'not-found',
        reason: 'connection-unknown',
      });
      await world.connect(null);
      await assert.rejects(world.store.secretOf(world.id('exchange')), {
        kind: 'not-found',
        reason: 'secret-missing',
      });
    });

    it('have names that are unique whatever their case and the way their letters are put together', async () => {
      const taken = { kind: 'conflict', reason: 'name-taken' };
      const named = (id: string, name: string) =>
        world.store.saveConnection(world.connectionOf(id, { name }), 'x', 1);
      await named('a', `Zürich ${world.mark}`);
      await assert.rejects(named('b', `ZÜRICH ${world.mark}`), taken);
      await assert.rejects(named('b', ` Zu\u0308rich ${world.mark} `), taken);
      await named('a', `ZÜRICH ${world.mark}`);
      assert.deepEqual(
        (await own(other)).map(({ name }) => name),
        [`ZÜRICH ${world.mark}`],
      );
    });

    it('let one of two servers have a name, when both ask at once', async () => {
      const name = `Exchange ${world.mark}`;
      const ends = await Promise.allSettled([
        world.store.saveConnection(world.connectionOf('a', { name }), 'x', 1),
        other.saveConnection(world.connectionOf('b', { name }), 'x', 1),
      ]);
      const failed = ends.filter((end) => end.status === 'rejected');
      assert.equal(failed.length, 1);
      assert.equal((failed[0]?.reason as { reason: string }).reason, 'name-taken');
      assert.equal((await own(other)).length, 1);
    });

    it('are not removed while an account uses them', async () => {
      const id = await world.connect();
      const account = await world.add('anna');
      await assert.rejects(world.store.removeConnection(id), {
        kind: 'conflict',
        reason: 'in-use',
        message: 'This connection is used by 1 account(s).',
      });
      assert.equal(await other.secretOf(id), 'hunter2');
      await world.store.removeAccount(account.id);
      await world.store.removeConnection(id);
      await world.store.removeConnection(id);
      assert.deepEqual(await own(other), []);
      await assert.rejects(other.secretOf(id), { reason: 'connection-unknown' });
    });

    it('refuse what is none, and name what is wrong and not what it was', async () => {
      for (const [change, field] of [
        [{ name: ' ' }, 'name'],
        [{ url: 'mail hunter2' }, 'url'],
        [{ url: 'file:///hunter2' }, 'url'],
        [{ signIn: { way: 'ntlm', user: '' } }, 'signIn.user'],
        [{ signIn: { way: 'ntlm', user: 'x', password: 'hunter2' } }, 'signIn'],
      ] as [Partial<Connection>, string][]) {
        await assert.rejects(
          world.store.saveConnection(world.connectionOf('x', change), 'y', 1),
          (error: { kind: string; message: string; details: { fields: string[] } }) => {
            assert.equal(error.kind, 'invalid-input');
            assert.deepEqual(error.details.fields, [field]);
            assert.doesNotMatch(error.message, /hunter2/);
            return true;
          },
        );
      }
      assert.deepEqual(await own(other), []);
    });
  });
}
