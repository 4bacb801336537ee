import assert from 'node:assert/strict';
import type { LinkWorld } from '../../store/LinkWorld.ts';

/** Mailboxes and the ERP users they belong to. */
export function describeAccounts(makeWorld: () => LinkWorld): void {
  describe('accounts', () => {
    it('knows no mailbox that was never paired', async () => {
      const { store } = makeWorld();
      assert.equal(await store.findAccountByMailbox('nobody'), null);
      assert.equal(await store.findAccount('nobody'), null);
    });

    it('finds an account by its mailbox and by its id', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      assert.equal(anna.erpUserName, 'Anna');
      assert.deepEqual(await world.store.findAccountByMailbox(anna.mailboxKey), anna);
      assert.deepEqual(await world.store.findAccount(anna.id), anna);
    });

    it('keeps one account when a mailbox is paired again, moved to the other ERP user', async () => {
      const world = makeWorld();
      const first = await world.pair('Anna');
      const { id: _id, createdAt: _createdAt, ...facts } = first;
      const moved = await world.store.saveAccount(
        { ...facts, erpUserId: 'ben', erpUserName: 'Ben', company: 'south' },
        world.now(),
      );
      assert.deepEqual(moved, {
        ...first,
        erpUserId: 'ben',
        erpUserName: 'Ben',
        company: 'south',
      });
      assert.deepEqual(await world.store.findAccountByMailbox(first.mailboxKey), moved);
    });

    it('tells mailbox keys apart that differ only at the end of a long text', async () => {
      const world = makeWorld();
      const facts = { ...(await world.pair('Anna')), mailboxKey: `${'k'.repeat(3000)}1` };
      const first = await world.store.saveAccount(facts, 1);
      const second = await world.store.saveAccount(
        { ...facts, mailboxKey: `${'k'.repeat(3000)}2` },
        1,
      );
      assert.notEqual(first.id, second.id);
    });

    it('keeps the links of a mailbox that was removed, with the names they were made under', async () => {
      const world = makeWorld();
      const [anna, ben] = [await world.pair('Anna'), await world.pair('Ben')];
      const mail = world.mail({ identity: 'mid:<1@example.com>', itemId: 'a1' });
      await world.link(anna, mail, '1');
      await world.store.removeAccount(anna.id);
      assert.equal(await world.store.findAccount(anna.id), null);
      const [link] = await world.linksOf(ben, world.mail({ identity: mail.identity }));
      assert.deepEqual(link?.linkedBy, {
        accountId: anna.id,
        userName: 'Anna',
        mailboxName: 'Anna@north.example',
      });
    });

    it('takes it calmly when an account is removed twice or never was', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.store.removeAccount(anna.id);
      await world.store.removeAccount(anna.id);
    });

    it('still links for a mailbox that was untied while its pane was open', async () => {
      const world = makeWorld();
      const anna = await world.pair('Anna');
      await world.store.removeAccount(anna.id);
      const mail = world.mail({ identity: 'mid:<1@example.com>', itemId: 'a1' });
      assert.equal((await world.link(anna, mail, '1')).links.length, 1);
    });
  });
}
