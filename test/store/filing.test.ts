import assert from 'node:assert/strict';
import type { FiledMail, NeverLink } from '../../server/ports/FilingStore.ts';
import type { OpenedStore } from '../../server/store/openStore.ts';
import { accountDatabases } from './accounts/accountDatabases.ts';

const rule = (value: string, mailbox: string | null = null): NeverLink => ({
  ...{ kind: value.includes('@') ? 'address' : 'domain', value, mailbox },
  ...{ addedAt: 5, addedBy: 'Anna' },
});
const place = { erp: 'demo', company: 'north' };
const key = 'mail@example.com';
const filed: FiledMail & { by: string; at: number } = {
  ...{ by: 'Anna', at: 7, area: 'incomingMail', documents: 2 },
  ref: { company: 'north', kind: 'mail', key: '5' },
  records: [{ ref: { company: 'north', kind: 'customer', key: '1' }, title: 'Müller' }],
};

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

    it('lets one of two file a mail, and another once that one is done, gave up or is gone', async () => {
      const claim = (name: string, at: number) => ({ claim: name, by: name, at, until: at + 10 });
      const [a, b] = [one.filing, two.filing];
      const both = await Promise.all([
        a.claimFiling(place, key, claim('Anna', 1)),
        b.claimFiling(place, key, claim('Ben', 1)),
      ]);
      assert.deepEqual(both.toSorted(), [false, true]);
      const [first, second] = both[0] ? ['Anna', 'Ben'] : ['Ben', 'Anna'];
      assert.deepEqual(await b.filingOf(place, key, 5), { state: 'under-way', by: first, at: 1 });
      assert.deepEqual(await b.filedOf(place, [key], 5), new Map([[key, 'under-way']]));
      assert.deepEqual(await b.filedOf(place, [key], 11), new Map());
      assert.equal(await a.keepFiling(place, key, first, 20), true);
      assert.equal(await b.claimFiling(place, key, claim(second, 12)), false);
      await a.releaseFiling(place, key, first);
      assert.equal(await b.filingOf(place, key, 13), null);
      assert.equal(await b.claimFiling(place, key, claim(second, 13)), true);
      // Its server died.
      assert.equal(await b.filingOf(place, key, 24), null);
      assert.equal(await a.claimFiling(place, key, claim(first, 24)), true);
      assert.equal(await b.keepFiling(place, key, second, 40), false);
      await b.noteFiled(place, key, { ...filed, claim: second });
      await b.forgetFiled(place, key, second);
      assert.equal((await b.filingOf(place, key, 25))?.state, 'under-way');
    });

    it('says of a filed mail who filed it, when and to what, until it is taken out', async () => {
      const claim = { claim: 'c', by: 'Anna', at: 1, until: 10 };
      await one.filing.claimFiling(place, key, claim);
      await one.filing.noteFiled(place, key, { ...filed, claim: 'c' });
      assert.deepEqual(await two.filing.filingOf(place, key, 99), { state: 'filed', ...filed });
      assert.deepEqual(await two.filing.filedOf(place, [key, 'o@x'], 9), new Map([[key, 'filed']]));
      assert.deepEqual(await two.filing.filedOf({ ...place, company: 's' }, [key], 9), new Map());
      // Somebody adds to it, and that fails.
      await two.filing.claimFiling(place, key, { ...claim, claim: 'd', at: 20, until: 30 });
      await two.filing.releaseFiling(place, key, 'd');
      assert.deepEqual(await one.filing.filingOf(place, key, 21), { state: 'filed', ...filed });
      await two.filing.claimFiling(place, key, { ...claim, claim: 'e', at: 40, until: 50 });
      await two.filing.forgetFiled(place, key, 'e');
      assert.equal(await one.filing.filingOf(place, key, 41), null);
      assert.deepEqual(await one.filing.filedOf(place, [key], 9), new Map());
    });
  });
}
