import assert from 'node:assert/strict';
import type { NeverLink } from '../../server/ports/FilingStore.ts';
import type { OpenedStore } from '../../server/store/openStore.ts';
import { accountDatabases } from './accounts/accountDatabases.ts';

const rule = (value: string, mailbox: string | null = null): NeverLink => ({
  ...{ kind: value.includes('@') ? 'address' : 'domain', value, mailbox },
  ...{ addedAt: 5, addedBy: 'Anna' },
});
const place = { erp: 'demo', company: 'north' };

for (const [name, open] of Object.entries(accountDatabases)) {
  describe(`what is never filed, on ${name}`, () => {
    let close: () => Promise<void>;
    let one: OpenedStore;
    let two: OpenedStore;
    beforeEach(async function () {
      this.timeout(60_000);
      const opened = await open();
      [one, two] = opened.stores;
      close = () => opened.close();
    });
    afterEach(() => close());

    it('keeps everybody’s list and each mailbox’s own apart, for all servers at once', async () => {
      const [all, own] = [rule('werbung.example'), rule('bob@example.com', 'anna@example.com')];
      assert.equal(await one.filing.addNeverLink(own), true);
      assert.equal(await one.filing.addNeverLink(all), true);
      assert.deepEqual(await two.filing.neverLinks(), [all, own]);
      const values = async (mailbox: string | null) =>
        (await two.filing.neverLinksOf(mailbox)).map(({ value }) => value).sort();
      assert.deepEqual(await values('Anna@Example.com '), ['bob@example.com', 'werbung.example']);
      assert.deepEqual(await values('ben@example.com'), ['werbung.example']);
      assert.deepEqual(await values(null), ['werbung.example']);
    });

    it('has a rule once, and takes off that list only which is named', async () => {
      const own = rule('bob@example.com', 'anna@example.com');
      await one.filing.addNeverLink(own);
      assert.equal(await two.filing.addNeverLink({ ...own, addedAt: 9 }), false);
      assert.equal(await one.filing.removeNeverLink(own, null), false);
      assert.deepEqual(await one.filing.neverLinks(), [own]);
      assert.equal(await one.filing.removeNeverLink(own, 'anna@example.com'), true);
      assert.equal(await one.filing.removeNeverLink(own, 'anna@example.com'), false);
      assert.deepEqual(await one.filing.neverLinks(), []);
    });

    it('knows withdrawn mails by ERP and company, however long their names are', async () => {
      const long = `${'ä'.repeat(2000)}@example.com`;
      const keys = ['1@example.com', long, '3@example.com'];
      await one.filing.withdraw(place, '1@example.com', 1, 'Anna');
      await one.filing.withdraw(place, long, 1, 'Anna');
      await one.filing.withdraw(place, long, 2, 'Ben');
      await one.filing.withdraw({ ...place, company: 'south' }, '3@example.com', 1, 'Anna');
      await one.filing.withdraw({ ...place, erp: 'other' }, '3@example.com', 1, 'Anna');
      assert.deepEqual(await two.filing.withdrawnOf(place, keys), new Set(keys.slice(0, 2)));
      assert.deepEqual(await two.filing.withdrawnOf(place, []), new Set());
      assert.equal(await two.filing.allowAgain(place, long), true);
      assert.equal(await two.filing.allowAgain(place, long), false);
      assert.deepEqual(await one.filing.withdrawnOf(place, keys), new Set(['1@example.com']));
    });
  });
}
