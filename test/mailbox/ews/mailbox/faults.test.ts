import assert from 'node:assert/strict';
import type { Fault } from '../../../../server/sandbox/exchange/Fault.ts';
import type { PlannedFault } from '../../../../server/sandbox/exchange/PlannedFault.ts';
import { element } from '../../../../server/sandbox/exchange/xml/element.ts';
import type { RecordStore } from '../../../../server/ports/RecordStore.ts';
import { EwsBench } from './EwsBench.ts';

const cut: Fault = { kind: 'dropped', isAfterwards: true };
const busy: Fault = { kind: 'busy', backOffMilliseconds: 9000 };

/** Both sides have the same, no request is open, and another run changes nothing. */
async function assertInStep(bench: EwsBench, names: readonly string[]): Promise<void> {
  const both = { erp: [...names].sort(), mailbox: [...names].sort() };
  assert.deepEqual(await bench.texts('lastName'), both);
  const { counts, notInStep } = await bench.run();
  const none = { erp: 0, mailbox: 0 };
  assert.deepEqual([counts.create, counts.update, counts.delete], [none, none, none]);
  assert.deepEqual(notInStep, []);
  assert.deepEqual(await bench.texts('lastName'), both);
}

describe('the whole sync with an Exchange that fails', () => {
  const throttled = [
    'SyncFolderItems',
    'GetItem',
    'CreateItem',
    'UpdateItem',
    'DeleteItem',
    'FindItem',
  ];
  for (const operation of throttled) {
    for (const isWrapped of [false, true]) {
      it(`waits as long as a busy server wants at ${operation}${isWrapped ? ', said with status 200' : ''}, and loses nothing`, async () => {
        await using bench = await EwsBench.start('contacts');
        const [a, b] = ['a', 'b', 'm'].map((lastName) => bench.makeRecord({ lastName }));
        await bench.run();
        bench.erp.change(a!, { lastName: 'A' });
        bench.erp.remove(b!);
        bench.makeRecord({ lastName: 'c' });
        // What left is looked for by its stamp.
        const { mailbox } = bench.world;
        const moved = bench.world.item(await bench.itemWith('lastName', 'm'));
        const place = { parent: moved.folder, folderClass: 'IPF.Contact', extended: {} };
        mailbox.moveItem(moved, mailbox.addFolder({ ...place, name: 'Abgelegt' }).id);
        bench.world.server.exchange.plan({ fault: { ...busy, isWrapped }, operation });
        bench.waits.length = 0;
        for (let runs = 0; runs < 4; runs += 1) await bench.run();
        assert.ok(
          bench.waits.some((wait) => wait >= 9000),
          String(bench.waits),
        );
        const { erp, mailbox: items } = await bench.texts('lastName');
        assert.deepEqual({ erp, items }, { erp: ['A', 'c', 'm'], items: ['A', 'c'] });
      });
    }
  }

  it('reads everything again and writes nothing when sync states have expired', async () => {
    await using bench = await EwsBench.start('contacts');
    for (const lastName of ['a', 'b', 'c']) bench.makeRecord({ lastName });
    await bench.run();
    await bench.run();
    bench.world.server.exchange.expireSyncStates();
    const cost = await bench.cost(() => bench.run());
    assert.deepEqual(
      [cost['CreateItem'], cost['UpdateItem'], cost['DeleteItem']],
      [undefined, undefined, undefined],
    );
    await assertInStep(bench, ['a', 'b', 'c']);
  });

  it('finds what was made although the connection broke off, and makes it once', async () => {
    await using bench = await EwsBench.start('contacts');
    for (const lastName of ['a', 'b']) bench.makeRecord({ lastName });
    bench.world.server.exchange.plan({ fault: cut, operation: 'CreateItem' });
    await bench.run();
    await bench.run();
    await assertInStep(bench, ['a', 'b']);
  });

  for (const operation of ['UpdateItem', 'DeleteItem']) {
    it(`finds out what became of ${operation} when the connection broke off`, async () => {
      await using bench = await EwsBench.start('contacts');
      const [a, b] = ['a', 'b'].map((lastName) => bench.makeRecord({ lastName }));
      await bench.run();
      bench.erp.change(a!, { lastName: 'A' });
      bench.erp.remove(b!);
      bench.world.server.exchange.plan({ fault: cut, operation });
      await bench.run();
      await bench.run();
      await assertInStep(bench, ['A']);
    });
  }

  it('goes on after it was killed between a write and its commit, without a second item', async () => {
    await using bench = await EwsBench.start('contacts');
    const record = bench.makeRecord({ lastName: 'a' });
    bench.mailbox = killedAfterWrite(bench.world.store);
    await assert.rejects(bench.run(), Killed);
    bench.restart();
    assert.equal((await bench.run()).counts.recovered, 1);
    await assertInStep(bench, ['a']);

    bench.erp.change(record, { lastName: 'A' });
    bench.mailbox = killedAfterWrite(bench.world.store);
    await assert.rejects(bench.run(), Killed);
    bench.restart();
    await bench.run();
    await assertInStep(bench, ['A']);
  });

  it('does all of a batch that Exchange stops in its midst, in smaller ones', async () => {
    await using bench = await EwsBench.start('contacts');
    const names = Array.from({ length: 40 }, (_, at) => `Kunde ${at}`);
    for (const lastName of names) bench.makeRecord({ lastName, firstName: lastName });
    const at = names.map((_, place) => place).slice(25);
    for (const operation of ['CreateItem', 'GetItem']) {
      const fault: Fault = { kind: 'items', code: 'ErrorBatchProcessingStopped', at };
      bench.world.server.exchange.plan({ fault, operation });
    }
    const cost = await bench.cost(() => bench.run());
    assert.deepEqual([cost['CreateItem'], cost['GetItem']], [2, 2]);
    await assertInStep(bench, names);
  });

  it('asks for less at a time where Exchange runs out of time', async () => {
    await using bench = await EwsBench.start('contacts');
    const names = Array.from({ length: 20 }, (_, at) => `Kunde ${at}`);
    for (const lastName of names) await bench.makeItem({ lastName, firstName: lastName });
    const planned: PlannedFault = {
      fault: { kind: 'fault', code: 'ErrorTimeoutExpired' },
      operation: 'GetItem',
    };
    bench.world.server.exchange.plan(planned);
    assert.equal((await bench.run()).counts.create.erp, 20);
    await assertInStep(bench, names);
  });

  it('never lets one sick item stop the others', async () => {
    await using bench = await EwsBench.start('contacts');
    for (const lastName of ['a', 'b', 'c']) await bench.makeItem({ lastName });
    const fault: Fault = { kind: 'items', code: 'ErrorCorruptData', at: [1] };
    bench.world.server.exchange.plan({ fault, operation: 'GetItem' });
    const report = await bench.run();
    assert.equal(report.counts.create.erp, 2);
    assert.equal(report.counts.setAside, 1);
    bench.time += 24 * 3600_000;
    await bench.run();
    await assertInStep(bench, ['a', 'b', 'c']);
  });

  it('carries what a person did to a new item before it could be looked at', async () => {
    await using bench = await EwsBench.start('contacts');
    const record = bench.makeRecord({ lastName: 'a' });
    const { mailbox } = bench.world;
    bench.world.onTraffic = ({ request }) => {
      if (!request.includes('<m:CreateItem ')) return;
      bench.world.onTraffic = null;
      const [item] = mailbox.itemsIn(mailbox.distinguished('contacts')!.id);
      item!.properties['JobTitle'] = element('JobTitle', 'Chefin');
      mailbox.changeItem(item!);
    };
    await bench.run();
    await bench.run();
    assert.equal(record.fields['jobTitle'], 'Chefin');
    await assertInStep(bench, ['a']);
  });

  for (const ignoresNeverOverwrite of [false, true]) {
    const server = ignoresNeverOverwrite ? 'a server that passes over NeverOverwrite' : 'a server';

    it(`overwrites nobody's change with ${server}: one of the same field, made after it was listed`, async () => {
      const policy = { leading: 'mailbox' } as const;
      const exchange = { ignoresNeverOverwrite };
      await using bench = await EwsBench.start('contacts', { policy, exchange });
      const record = bench.makeRecord({ lastName: 'a' });
      await bench.run();
      await bench.run();
      bench.erp.change(record, { lastName: 'A' });
      const ref = await bench.itemWith('lastName', 'a');
      // Behind the listing of the last folder, and before we compare.
      let listings = 0;
      bench.world.onTraffic = ({ request }) => {
        if (!request.includes('<m:SyncFolderItems>')) return;
        listings += 1;
        if (listings === 2) edit(bench, ref, 'Surname', 'Mensch');
      };
      await bench.run();
      bench.world.onTraffic = null;
      assert.equal(bench.world.item(ref).properties['Surname']?.text, 'Mensch');
      await bench.run();
      await assertInStep(bench, ['Mensch']);
    });

    it(`overwrites nobody's change with ${server}: one made between comparing and writing`, async () => {
      await using bench = await EwsBench.start('contacts', { exchange: { ignoresNeverOverwrite } });
      const record = bench.makeRecord({ lastName: 'a' });
      await bench.run();
      await bench.run();
      bench.erp.change(record, { lastName: 'A' });
      const ref = await bench.itemWith('lastName', 'a');
      bench.world.onTraffic = ({ request }) => {
        if (!request.includes('<m:GetItem>')) return;
        bench.world.onTraffic = null;
        edit(bench, ref, 'JobTitle', 'Chefin');
      };
      for (let runs = 0; runs < 3; runs += 1) await bench.run();
      assert.equal(record.fields['jobTitle'], 'Chefin');
      await assertInStep(bench, ['A']);
    });
  }
});

/** Somebody saves one line of a contact. */
function edit({ world }: EwsBench, ref: string, name: string, text: string): void {
  const item = world.item(ref);
  item.properties[name] = element(name, text);
  world.mailbox.changeItem(item);
}

class Killed extends Error {}

/** The process dies when the answer to a write is there. */
function killedAfterWrite(store: RecordStore): RecordStore {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...given: unknown[]) => unknown;
      if (name !== 'write') return method;
      return async (...given: unknown[]) => {
        await method(...given);
        throw new Killed();
      };
    },
  });
}
