import assert from 'node:assert/strict';
import { SqlAccountStore } from '../../../server/store/accounts/SqlAccountStore.ts';
import { accountDatabases } from './accountDatabases.ts';
import { AccountWorld } from './AccountWorld.ts';

for (const [database, open] of Object.entries(accountDatabases)) {
  describe(`when accounts ran, on ${database}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let world: AccountWorld;
    let store: SqlAccountStore;
    before(async function () {
      this.timeout(60_000);
      opened = await open();
    });
    beforeEach(async () => {
      const { accounts } = opened.stores[0];
      assert.ok(accounts instanceof SqlAccountStore);
      store = accounts;
      world = new AccountWorld(store);
      await world.connect();
      await world.add('anna');
    });
    after(() => opened.close());

    const times = async () => {
      const { accounts } = opened.stores[1];
      return (await accounts.runTimes()).filter(({ account }) => account.endsWith(world.mark));
    };

    it('says nothing of what never ran, and everything of what did, by area', async () => {
      const anna = world.id('anna');
      assert.deepEqual(await times(), []);
      await store.noteRun(anna, 'tasks', 100, null);
      await store.noteRun(anna, 'contacts', 200, 'The server does not answer.');
      assert.deepEqual(await times(), [
        {
          account: anna,
          area: 'contacts',
          wellAt: null,
          endedAt: 200,
          failures: 1,
          trouble: 'The server does not answer.',
          servedAt: { erp: null, mailbox: null },
        },
        {
          account: anna,
          area: 'tasks',
          wellAt: 100,
          endedAt: 100,
          failures: 0,
          trouble: null,
          servedAt: { erp: 100, mailbox: 100 },
        },
      ]);
    });

    it('counts failures until a run ends well, and keeps when one last did', async () => {
      const note = (at: number, trouble: string | null) =>
        store.noteRun(world.id('anna'), 'tasks', at, trouble);
      await note(1, null);
      await note(2, 'a');
      await note(3, 'b');
      const [failed] = await times();
      assert.deepEqual(
        [failed?.wellAt, failed?.endedAt, failed?.failures, failed?.trouble],
        [1, 3, 2, 'b'],
      );
      await note(4, null);
      const [well] = await times();
      assert.deepEqual(
        [well?.wellAt, well?.endedAt, well?.failures, well?.trouble],
        [4, 4, 0, null],
      );
    });

    it('counts every failure of two servers that note at once', async () => {
      const [one, two] = opened.stores;
      const notes = Array.from({ length: 10 }, (_, n) =>
        (n % 2 === 0 ? one : two).accounts.noteRun(world.id('anna'), 'tasks', n, 'x'),
      );
      await Promise.all(notes);
      assert.equal((await times())[0]?.failures, 10);
    });

    it('takes the newest word for the time, also of a clock that was set back', async () => {
      await store.noteRun(world.id('anna'), 'tasks', 5_000, null);
      await store.noteRun(world.id('anna'), 'tasks', 1_400, null);
      const [row] = await times();
      assert.deepEqual([row?.wellAt, row?.endedAt], [1_400, 1_400]);
    });

    it('tells when each side was last served, from when the run began, and by good runs only', async () => {
      const note = (
        at: number,
        trouble: string | null,
        direction: 'toErp' | 'toMailbox' | 'both',
      ) => store.noteRun(world.id('anna'), 'tasks', at, trouble, { at: at - 10, direction });
      const served = async () => (await times())[0] as { servedAt?: unknown } | undefined;
      await note(100, null, 'toErp');
      assert.deepEqual((await served())?.servedAt, { erp: 90, mailbox: null });
      await note(200, null, 'toMailbox');
      assert.deepEqual((await served())?.servedAt, { erp: 90, mailbox: 190 });
      await note(300, 'x', 'both');
      assert.deepEqual((await served())?.servedAt, { erp: 90, mailbox: 190 });
      await note(400, null, 'both');
      assert.deepEqual((await served())?.servedAt, { erp: 390, mailbox: 390 });
    });

    it('forgets with the account, and a run that ends later brings nothing back', async () => {
      const anna = world.id('anna');
      await store.noteRun(anna, 'tasks', 1, null);
      await store.removeAccount(anna);
      assert.deepEqual(await times(), []);
      await store.noteRun(anna, 'tasks', 2, null);
      assert.deepEqual(await times(), []);
      await world.add('anna');
      assert.deepEqual(await times(), []);
    });
  });
}
