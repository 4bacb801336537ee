import assert from 'node:assert/strict';
import { previewMove } from '../../../server/app/service/relink/previewMove.ts';
import { relinkEverywhere } from '../../../server/app/service/relink/relinkEverywhere.ts';
import { statusOf } from '../../../server/app/service/statusOf.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import { never } from '../../mailbox/ews/never.ts';
import { ServiceWorld } from './ServiceWorld.ts';

const anna = 'anna.berger@nordwind.example';
const jonas = 'jonas.keller@nordwind.example';
const area = 'contacts';

describe('a record that was merged or renumbered in the ERP (NX15)', () => {
  let world: ServiceWorld;
  let accounts: SyncAccount[];
  beforeEach(async () => {
    world = await ServiceWorld.start({ tells: false, contacts: 8 });
    accounts = [];
    for (const user of [1, 2]) {
      accounts.push(await world.addAccount({ areas: { contacts: true } }, user));
    }
    await syncAll();
  });
  afterEach(() => world[Symbol.asyncDispose]());

  const syncAll = async () => {
    const reports = [];
    for (const { id } of accounts) {
      reports.push(await world.service.runner.sync({ account: id, area }));
    }
    assert.ok(reports.every(({ state }) => state === 'done'));
    return reports;
  };
  const person = (key: number) => ({ company: '1', kind: 'person', key: String(key) });
  const numbers = () =>
    (
      world.theirs
        .prepare('SELECT ap_nr AS n FROM ansprechpartner WHERE mandant_nr = 1 ORDER BY 1')
        .all() as { n: number }[]
    ).map(({ n }) => n);
  const renumber = (from: number, to: number) =>
    world.theirs.prepare('UPDATE ansprechpartner SET ap_nr = ? WHERE ap_nr = ?').run(to, from);
  const relink = (from: number, to: number) => {
    const wish = { move: { from: person(from), to: person(to) }, by: 'admin' };
    return relinkEverywhere(world.ports, world.service.runner, wish, never);
  };
  const itemOf = async (mailbox: string, account: SyncAccount, key: number) => {
    const scope = { account: account.id, erp: 'demo', company: '1', area } as const;
    const ref = world.erp.syncedAs?.(person(key)).ref ?? '';
    const [pair] = await world.store.sync.pairsByRef(scope, 'erp', [ref]);
    const item = pair?.mailbox?.ref ?? '';
    return { ref: item, fields: (await world.items(mailbox, area)).get(item) };
  };

  it('is followed in every mailbox and by the pane’s references, making and deleting nothing', async () => {
    const [old = 0] = numbers();
    const before = await itemOf(anna, accounts[0]!, old);
    const { links } = world.store;
    const pane = await links.saveAccount(
      {
        ...{ mailboxKey: anna, mailboxName: anna, erp: 'demo', erpUserId: '1' },
        ...{ erpUserName: 'Anna', company: '1' },
      },
      1,
    );
    const mail = { kind: 'mail', identity: 'mid:a@example.com', mark: null, itemId: null } as const;
    const item = { ...mail, conversationId: null, subject: '' };
    const wish = {
      type: 'reference',
      ref: person(old),
      family: 'person',
      title: 'Früher',
    } as const;
    await links.link(pane, item, [wish], 2);
    renumber(old, 90_001);
    const move = { from: person(old), to: person(90_001) };
    const preview = await previewMove(world.ports, move);
    assert.deepEqual(preview.links, { moved: 1, joined: 0 });
    assert.deepEqual(
      preview.places.map(({ account, becomes }) => [account.mailbox, becomes]),
      [
        [anna, 'follows'],
        [jonas, 'follows'],
      ],
    );
    const { places } = await relink(old, 90_001);
    assert.deepEqual(
      places.map(({ error }) => error),
      [null, null],
    );
    const [link] = (await links.linksOf('demo', '1', pane.id, item)).links;
    assert.equal(link?.ref.key, '90001');
    assert.notEqual(link.title, 'Früher');
    for (const { counts } of await syncAll()) {
      assert.deepEqual(counts.delete, { erp: 0, mailbox: 0 });
      assert.deepEqual(counts.create, { erp: 0, mailbox: 0 });
    }
    const after = await itemOf(anna, accounts[0]!, 90_001);
    assert.equal(after.ref, before.ref);
    assert.deepEqual((await previewMove(world.ports, move)).places, []);
  });

  it('is not followed where there is no such record, and nothing is changed then', async () => {
    const [old = 0] = numbers();
    await assert.rejects(relink(old, 90_002), { reason: 'record-unknown' });
    await assert.rejects(relink(old, old), { reason: 'not-a-move' });
    assert.ok((await itemOf(anna, accounts[0]!, old)).fields);
  });

  it('is not followed while the old one is in the ERP still, unless somebody says that it stays', async () => {
    const [old = 0, into = 0] = numbers();
    await assert.rejects(relink(old, into), { reason: 'old-record-there' });
    assert.ok((await itemOf(anna, accounts[0]!, old)).fields, 'nothing is torn apart');
    const wish = { move: { from: person(old), to: person(into) }, by: 'admin', oldStays: true };
    const { runner } = world.service;
    const { places } = await relinkEverywhere(world.ports, runner, wish, never);
    assert.deepEqual(
      places.map(({ error }) => error),
      [null, null],
    );
  });

  it('is told of an account that cannot follow now, and followed there when it is said again', async () => {
    const [old = 0] = numbers();
    renumber(old, 90_003);
    const { accounts: kept } = world.store;
    const paused = await kept.changeAccount({ ...accounts[1]!, isPaused: true }, Date.now());
    const { places } = await relink(old, 90_003);
    assert.deepEqual(
      places.map(({ account, error }) => [account.mailbox, error?.reason]),
      [
        [anna, undefined],
        [jonas, 'account-paused'],
      ],
    );
    await kept.changeAccount({ ...paused, isPaused: false }, Date.now());
    const again = await relink(old, 90_003);
    assert.deepEqual(
      again.places.map(({ account, error }) => [account.mailbox, error]),
      [[jonas, null]],
    );
  });

  it('and merged: both items stay, and the one of the old record is linked to nothing', async () => {
    const [old = 0, into = 0] = numbers();
    const before = await itemOf(anna, accounts[0]!, old);
    world.theirs.prepare('DELETE FROM ansprechpartner WHERE ap_nr = ?').run(old);
    const { places } = await relink(old, into);
    assert.deepEqual(
      places.map(({ becomes, error }) => [becomes, error]),
      [
        ['parts', null],
        ['parts', null],
      ],
    );
    for (const { counts } of await syncAll()) {
      assert.deepEqual(counts.delete, { erp: 0, mailbox: 0 });
    }
    assert.ok((await world.items(anna, area)).has(before.ref));
  });

  it('and renumbered without a word: is known again by what it says, and keeps its item', async () => {
    const [old = 0] = numbers();
    const before = await itemOf(anna, accounts[0]!, old);
    renumber(old, 90_004);
    for (const { counts } of await syncAll()) {
      assert.deepEqual(counts.delete, { erp: 0, mailbox: 0 });
      assert.deepEqual(counts.create, { erp: 0, mailbox: 0 });
    }
    assert.equal((await itemOf(anna, accounts[0]!, 90_004)).ref, before.ref);
  });

  it('and merged without a word: an item that was changed in Outlook stays, with that change', async () => {
    const [old = 0] = numbers();
    const { ref } = await itemOf(anna, accounts[0]!, old);
    await world.change(anna, area, ref, { notes: 'Geburtstag im Mai' });
    world.theirs.prepare('DELETE FROM ansprechpartner WHERE ap_nr = ?').run(old);
    await syncAll();
    const items = await world.items(anna, area);
    assert.equal(items.get(ref)?.['notes'], 'Geburtstag im Mai');
    const { areas } = await statusOf(world.ports, accounts[0]!.id, world.service);
    const found = areas.find((one) => one.area === area);
    assert.deepEqual([found?.state, found?.outOfStep], ['in-step', { parted: 1 }]);
  });
});
