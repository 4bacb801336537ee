import assert from 'node:assert/strict';
import fc from 'fast-check';
import { presets } from '../../../server/core/sync/presets/presets.ts';
import type { AccountStore, SyncAccount } from '../../../server/ports/AccountStore.ts';
import { areas } from '../../../shared/records/Area.ts';
import { accountDatabases } from './accountDatabases.ts';
import { AccountWorld } from './AccountWorld.ts';

for (const [database, open] of Object.entries(accountDatabases)) {
  describe(`accounts on ${database}`, () => {
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

    const own = async (store: AccountStore): Promise<SyncAccount[]> =>
      (await store.accounts()).filter(({ id }) => id.endsWith(world.mark));

    it('are found by every server by id and mailbox, and listed by mailbox', async () => {
      const groups = [await world.group('a'), await world.group('b')];
      const berta = await world.store.addAccount(world.accountOf('berta'), 7);
      const anna = await world.add('anna', { groups, areas: { tasks: false }, company: null });
      assert.deepEqual(berta, {
        ...world.accountOf('berta'),
        createdAt: 7,
        changedAt: 7,
        revision: 1,
      });
      assert.deepEqual(await other.account(anna.id), anna);
      assert.deepEqual(await other.accountByMailbox(` ${anna.mailbox.toUpperCase()}`), anna);
      assert.deepEqual(await own(other), [anna, berta]);
      assert.deepEqual(anna.groups, groups);
      assert.equal(await other.account('nobody'), null);
      assert.equal(await other.accountByMailbox('nobody@north.example'), null);
    });

    it('come back as they were stored, whatever stands in them', async () => {
      const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
      const switches = fc.dictionary(fc.constantFrom(...areas), fc.boolean(), {
        noNullPrototype: true,
      });
      const policy = fc
        .tuple(fc.constantFrom(...Object.values(presets)), fc.constantFrom(...areas))
        .map(([preset, area]) => ({
          areas: { [area]: preset({ company: 'north', today: '2026-11-22' }).areas[area] },
        }));
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.record({
            name: text,
            erpUser: text,
            company: fc.option(text),
            areas: switches,
            choices: switches,
            changes: policy,
            isPaused: fc.boolean(),
          }),
          async (change) => {
            const added = await world.add(`n${(count += 1)}`, change);
            for (const [field, value] of Object.entries(change)) {
              assert.deepEqual(added[field as keyof SyncAccount], value, field);
            }
            assert.deepEqual(await other.account(added.id), added);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('keep no character that a database refuses', async () => {
      const added = await world.add('zero', { name: 'A\0nna', erpUser: 'lone \ud800 half' });
      assert.deepEqual([added.name, added.erpUser], ['Anna', 'lone \ufffd half']);
      assert.deepEqual(await world.read('zero'), added);
      assert.equal(await world.store.account('\0'), null);
    });

    it('have a mailbox each, whatever its case', async () => {
      const taken = { kind: 'conflict', reason: 'mailbox-taken' };
      const anna = await world.add('anna');
      const mailbox = anna.mailbox.toUpperCase();
      await assert.rejects(world.add('berta', { mailbox }), taken);
      const berta = await world.add('berta');
      await assert.rejects(world.store.changeAccount({ ...berta, mailbox }, 1), taken);
      assert.deepEqual(await world.read('berta'), berta);
    });

    it('let one of two servers have a mailbox, when both ask at once', async () => {
      const mailbox = `${world.id('shared')}@north.example`;
      const ends = await Promise.allSettled([
        world.add('anna', { mailbox }),
        other.addAccount(world.accountOf('berta', { mailbox }), 1),
      ]);
      const failed = ends.filter((end) => end.status === 'rejected');
      assert.equal(failed.length, 1);
      assert.equal((failed[0]?.reason as { reason: string }).reason, 'mailbox-taken');
    });

    it('do not take the place of one with the same id', async () => {
      await world.add('anna');
      const mailbox = `${world.id('else')}@north.example`;
      await assert.rejects(world.add('anna', { mailbox }), {
        kind: 'conflict',
        reason: 'id-taken',
      });
    });

    it('are changed at once for every server, with a greater revision and a new time', async () => {
      const anna = await world.add('anna', { groups: [await world.group('a')] });
      const group = await world.group('b');
      const { createdAt, changedAt, ...wish } = anna;
      const changed = await world.store.changeAccount(
        { ...wish, isPaused: true, company: 'south', groups: [group] },
        changedAt + 5,
      );
      assert.deepEqual(changed, {
        ...anna,
        isPaused: true,
        company: 'south',
        groups: [group],
        createdAt,
        changedAt: changedAt + 5,
        revision: 2,
      });
      assert.deepEqual(await other.account(anna.id), changed);
    });

    it('refuse a change to what somebody else changed meanwhile', async () => {
      const anna = await world.add('anna');
      await other.changeAccount({ ...anna, name: 'A' }, 2);
      await assert.rejects(world.store.changeAccount({ ...anna, name: 'B' }, 3), {
        kind: 'conflict',
        reason: 'changed-meanwhile',
      });
      assert.equal((await world.read('anna')).name, 'A');
      assert.equal((await world.read('anna')).revision, 2);
      await assert.rejects(world.store.changeAccount({ ...anna, id: world.id('x') }, 3), {
        kind: 'not-found',
        reason: 'account-unknown',
      });
    });

    it('let one of two servers change a revision, when both do at once', async () => {
      for (let round = 0; round < 5; round++) {
        const anna = await world.add(`anna${round}`);
        const ends = await Promise.allSettled(
          [world.store, other, world.store, other].map((store, n) =>
            store.changeAccount({ ...anna, name: `by ${n}` }, 2),
          ),
        );
        const failed = ends.filter((end) => end.status === 'rejected');
        assert.equal(failed.length, 3);
        for (const { reason } of failed) {
          assert.equal((reason as { reason: string }).reason, 'changed-meanwhile');
        }
      }
    });

    it('refuse a connection or group that is not there, and store nothing of it', async () => {
      const missing = world.id('missing');
      await assert.rejects(world.add('anna', { connection: missing }), {
        kind: 'not-found',
        reason: 'connection-unknown',
      });
      await assert.rejects(world.add('anna', { groups: [missing] }), {
        kind: 'not-found',
        reason: 'group-unknown',
      });
      assert.deepEqual(await own(other), []);
      const berta = await world.add('berta');
      await assert.rejects(world.store.changeAccount({ ...berta, groups: [missing] }, 1));
      assert.deepEqual(await world.read('berta'), berta);
    });

    it('refuse what is none, and name the fields', async () => {
      for (const [change, field] of [
        [{ mailbox: ' ' }, 'mailbox'],
        [{ mailbox: 'x'.repeat(10_000) }, 'mailbox'],
        [{ company: '' }, 'company'],
        [{ since: '2026-02-30' }, 'since'],
        [{ areas: { mails: true } }, 'areas'],
        [{ changes: { areas: { tasks: { direction: 'up' } } } }, 'changes.areas.tasks.direction'],
        [{ changes: { areas: { tasks: { colour: 1 } } } }, 'changes.areas.tasks'],
      ] as [Partial<SyncAccount>, string][]) {
        await assert.rejects(
          world.add('x', change),
          (error: { kind: string; details: { fields: string[] } }) => {
            assert.equal(error.kind, 'invalid-input');
            assert.deepEqual(error.details.fields, [field]);
            return true;
          },
        );
      }
    });

    it('keep the folders they are synced with, and refuse one that is said twice or of no day', async () => {
      const named = { id: 'AAMk', path: 'Kunden/Nord 🙂' };
      const rule = { ...named, isIn: true, below: true, from: '2026-01-31' };
      const folders = {
        own: { contacts: named },
        mail: [rule, { ...rule, id: 'msgfolderroot', isIn: false, from: null }],
        exports: named,
        erp: [{ name: 'Rechnungen', isIn: false, from: null }],
      };
      const anna = await world.add('anna', { folders });
      assert.deepEqual((await other.account(anna.id))?.folders, folders);
      for (const mail of [[rule, rule], [{ ...rule, from: '2026-02-30' }]]) {
        await assert.rejects(
          other.changeAccount({ ...anna, folders: { ...folders, mail } }, world.now()),
          { kind: 'invalid-input', reason: 'not-storable' },
        );
      }
    });

    it('remember which folder was made for one of the ERP, whatever its case and length, until they go', async () => {
      const anna = await world.add('anna');
      const berta = await world.add('berta');
      const long = 'Projekte/'.repeat(100);
      for (const name of ['Rechnungen/2026', long]) {
        assert.equal(await other.exportFolder(anna.id, name), null);
        await world.store.noteExportFolder(anna.id, name, 'first');
        await world.store.noteExportFolder(anna.id, name.toUpperCase(), 'second');
        assert.equal(await other.exportFolder(anna.id, name), 'second');
        assert.equal(await other.exportFolder(berta.id, name), null);
      }
      await world.store.removeAccount(anna.id);
      await world.store.noteExportFolder(anna.id, long, 'third');
      await world.add('anna');
      assert.equal(await other.exportFolder(anna.id, long), null);
    });

    it('are gone for every server once they were removed, and can be made anew', async () => {
      const anna = await world.add('anna', { groups: [await world.group('a')] });
      await world.store.removeAccount(anna.id);
      await world.store.removeAccount(anna.id);
      assert.equal(await other.account(anna.id), null);
      assert.equal((await world.add('anna')).revision, 1);
    });
  });
}
