import assert from 'node:assert/strict';
import { element } from '../../../../server/sandbox/exchange/xml/element.ts';
import { EwsBench } from './EwsBench.ts';

/** Where batches begin (sync-knowledge.md section 6). */
const batch = 50;
const page = 512;

/** Floors of section 6 for one folder, and what is above them: Deleted Items is a second folder (EM9). */
const floors = {
  idle: 2,
  pull: (n: number) => 1 + Math.max(1, Math.ceil(n / page)) + Math.ceil(n / batch),
  /** A write, and a look at what the server made of it. */
  create: (n: number) => 2 * Math.ceil(n / batch),
  /** Compare first, then write, then look: nothing is lost even where NeverOverwrite is passed over. */
  update: (n: number) => 3 * Math.ceil(n / batch),
  /** Compare first, since a deletion looks at no version. */
  delete: (n: number) => 2 * Math.ceil(n / batch),
};

const sum = (cost: Record<string, number>): number =>
  Object.values(cost).reduce((all, one) => all + one, 0);

/** So many pairs in step, and the folder's listing behind them. */
async function inStep(bench: EwsBench, n: number): Promise<void> {
  for (let at = 0; at < n; at += 1) {
    const [lastName, firstName] = [`Kunde ${at}`, `Jan ${at}`];
    bench.makeRecord({ lastName, firstName, email1: `k${at}@kunde.example` });
  }
  await bench.run();
  await bench.run();
}

const limit = { share: 1, number: 10_000 };
const noBrake = { deletes: limit, overwrites: limit };

describe('requests of the sync to an emulated Exchange', function () {
  this.timeout(60_000);

  for (const n of [1, 20, 100, 512]) {
    it(`are at most 1.1 times the floor for ${n} changed items, and none but listings for their echo`, async () => {
      await using bench = await EwsBench.start('contacts', { brake: noBrake });
      await inStep(bench, n);
      const { mailbox } = bench.world;
      const contacts = mailbox.itemsIn(mailbox.distinguished('contacts')!.id);
      assert.equal(contacts.length, n);
      for (const [at, item] of contacts.entries()) {
        item.properties['Surname'] = element('Surname', `Neu ${at}`);
        mailbox.changeItem(item);
      }
      const cost = await bench.cost(async () => {
        assert.equal((await bench.run()).counts.update.erp, n);
      });
      assert.ok(sum(cost) <= 1.1 * floors.pull(n), `${sum(cost)} of ${floors.pull(n)}`);
      assert.equal(sum(await bench.cost(() => bench.run())), floors.idle);
    });
  }

  for (const n of [1, 20, 100]) {
    it(`are those of compare, write and look for ${n} records made, changed and deleted, once a batch`, async () => {
      await using bench = await EwsBench.start('contacts', { brake: noBrake });
      await inStep(bench, 1);
      for (let at = 0; at < n; at += 1)
        bench.makeRecord({ lastName: `A ${at}`, firstName: `B ${at}` });
      const made = await bench.cost(async () => {
        assert.equal((await bench.run()).counts.create.mailbox, n);
      });
      assert.ok(sum(made) <= 1.1 * (floors.idle + floors.create(n)), JSON.stringify(made));
      assert.equal(sum(await bench.cost(() => bench.run())), floors.idle);

      const records = bench.records().slice(1);
      for (const [at, record] of records.entries())
        bench.erp.change(record, { lastName: `C ${at}` });
      const changed = await bench.cost(async () => {
        assert.equal((await bench.run()).counts.update.mailbox, n);
      });
      assert.ok(sum(changed) <= 1.1 * (floors.idle + floors.update(n)), JSON.stringify(changed));
      assert.equal(sum(await bench.cost(() => bench.run())), floors.idle);

      for (const record of records) bench.erp.remove(record);
      const deleted = await bench.cost(async () => {
        assert.equal((await bench.run()).counts.delete.mailbox, n);
      });
      assert.ok(sum(deleted) <= 1.1 * (floors.idle + floors.delete(n)), JSON.stringify(deleted));
    });
  }
});
