import assert from 'node:assert/strict';
import type { ChangePage, WriteOp } from '../../../../server/ports/RecordStore.ts';
import { element } from '../../../../server/sandbox/exchange/xml/element.ts';
import { allPages } from '../../../contracts/recordStore/allPages.ts';
import { never } from '../never.ts';
import { EwsWorld } from './EwsWorld.ts';

const list = (world: EwsWorld, collection: string, cursor: string | null): Promise<ChangePage[]> =>
  allPages(world.store.listChanges(collection, cursor, never));

/** Many alike, without asking for each. */
async function fill(world: EwsWorld, n: number): Promise<void> {
  const item = world.item(await world.create('contacts', { lastName: 'Berg' }));
  for (let at = 1; at < n; at += 1) world.mailbox.copyItem(item, item.folder);
}

function createOp(collection: string, key: string): WriteOp {
  const facts = { erp: '', company: '', recordKey: '', owner: '', mac: '' };
  const stamp = { ...facts, pairId: 'p1', area: 'contacts' } as const;
  const record = { area: 'contacts', fields: { lastName: 'Berg' } } as const;
  return { op: 'create', key, collection, record, stamp };
}

describe('listing an emulated Exchange over HTTP', () => {
  it('takes 512 a page and goes on from each', async () => {
    await using world = await EwsWorld.start();
    await fill(world, 600);
    const home = await world.home('contacts');
    const pages = await list(world, home, null);
    assert.deepEqual(
      pages.map(({ rows, last }) => [rows.length, last]),
      [
        [512, false],
        [88, true],
      ],
    );
    const [rest] = await list(world, home, pages[0]?.cursor ?? null);
    assert.deepEqual(rest?.rows, pages[1]?.rows);
    assert.equal((await world.refs(home)).length, 600);
  });

  it('ends with an error where the server goes round in circles', async () => {
    await using world = await EwsWorld.start();
    await fill(world, 3);
    const home = await world.home('contacts');
    const { parts } = world;
    // A server whose pages never end, with two states in turn.
    const pages = [0, 1, 0, 1].map((n) => answer(`state ${n}`));
    const client = {
      events: async function* () {
        yield* pages.shift() ?? [];
        await Promise.resolve();
      },
    };
    const { EwsRecordStore } =
      await import('../../../../server/mailbox/ews/mailbox/EwsRecordStore.ts');
    const store = new EwsRecordStore({ ...parts, client: client as never });
    const reading = allPages(store.listChanges(home, null, never));
    await assert.rejects(reading, { kind: 'bad-answer', reason: 'sync-state-repeats' });
  });

  it('takes a cursor of another folder or form for expired', async () => {
    await using world = await EwsWorld.start();
    const [home, bin] = await world.store.collections('contacts', never);
    const [page] = await list(world, home!.id, null);
    for (const cursor of [page!.cursor, '', 'old', '0 a b']) {
      await assert.rejects(list(world, bin!.id, cursor), { kind: 'cursor-expired' });
    }
  });

  it('leaves out what is of another kind, in the folder and in Deleted Items', async () => {
    await using world = await EwsWorld.start();
    const { mailbox } = world;
    const ref = await world.create('contacts', { lastName: 'Berg' });
    const item = world.item(ref);
    mailbox.addItem({ ...structuredClone(item), kind: 'DistributionList' });
    const task = world.item(await world.create('tasks', { subject: 'Anruf' }));
    const bin = mailbox.distinguished('deleteditems')!;
    mailbox.moveItem(task, bin.id);
    const thrown = mailbox.copyItem(item, bin.id);
    for (const { id, isBin } of await world.store.collections('contacts', never)) {
      const rows = (await list(world, id, null)).flatMap((page) => page.rows);
      assert.equal(rows.length, 1);
      assert.equal((await world.refs(id)).length, 1);
      if (isBin) assert.equal(world.item(rows[0]!.ref).id, thrown.id);
      else assert.equal(rows[0]?.ref, ref);
    }
  });

  it('tells of a mail that was only read, with its version', async () => {
    await using world = await EwsWorld.start();
    const fields = { subject: 'Anfrage', read: false };
    const ref = await world.create('incomingMail', fields);
    const home = await world.home('incomingMail');
    const [first] = await list(world, home, null);
    const item = world.item(ref);
    item.properties['IsRead'] = element('IsRead', true);
    world.mailbox.changeItem(item, true);
    const [next] = await list(world, home, first!.cursor);
    const [got] = await world.store.get('incomingMail', [ref], never);
    assert.equal(got?.state, 'found');
    assert.equal(got.record.fields['read'], true);
    const { version } = got;
    const told = { state: 'present', ref, version, record: null, stamp: null, native: null };
    assert.deepEqual(next?.rows, [told]);
  });

  it('says nothing of the kind where a page before has told of it', async () => {
    await using world = await EwsWorld.start();
    const home = await world.home('contacts');
    const [empty] = await list(world, home, null);
    // The newest come first.
    await fill(world, 600);
    const [made] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(made?.state, 'done');
    const pages = world.store.listChanges(home, empty!.cursor, never)[Symbol.asyncIterator]();
    // Whoever lists is cut off behind the first page, and goes on there.
    const { value } = (await pages.next()) as { value: ChangePage };
    await pages.return?.();
    assert.ok(value.rows.some(({ ref }) => ref === made.ref));
    const rest = (await list(world, home, value.cursor)).flatMap(({ rows }) => rows);
    assert.ok(rest.every(({ state }) => state === 'present'));
  });

  it('says that something we made left, although Exchange never told of it', async () => {
    await using world = await EwsWorld.start();
    const home = await world.home('contacts');
    const [first] = await list(world, home, null);
    const [made] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(made?.state, 'done');
    world.mailbox.removeItem(world.item(made.ref));
    const gone = [{ state: 'gone', ref: made.ref, why: 'moved' }];
    // Until somebody goes on from behind it: who asked may have been cut off.
    for (let times = 0; times < 2; times += 1) {
      const [page] = await list(world, home, first!.cursor);
      assert.deepEqual(page?.rows, gone);
      if (times === 1) assert.deepEqual((await list(world, home, page.cursor))[0]?.rows, []);
    }
  });
});

describe('creating in an emulated Exchange over HTTP', () => {
  it('looks for what a create that broke off has made before it makes it again', async () => {
    await using world = await EwsWorld.start();
    const home = await world.home('contacts');
    const fault = { kind: 'dropped', isAfterwards: true } as const;
    world.server.exchange.plan({ fault, operation: 'CreateItem' });
    const [first] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(first?.state, 'uncertain');
    const [again] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(again?.state, 'done');
    assert.deepEqual(await world.refs(home), [again.ref]);
    const [other] = await world.store.write('contacts', [createOp(home, 'l')], never);
    assert.equal(other?.state, 'done');
    assert.equal((await world.refs(home)).length, 2);
  });

  it('makes nothing twice that a person has moved meanwhile', async () => {
    await using world = await EwsWorld.start();
    const home = await world.home('contacts');
    const fault = { kind: 'dropped', isAfterwards: true } as const;
    world.server.exchange.plan({ fault, operation: 'CreateItem' });
    await world.store.write('contacts', [createOp(home, 'k')], never);
    const { mailbox } = world;
    const parent = mailbox.distinguished('contacts')!.id;
    const place = { parent, name: 'Abgelegt', folderClass: 'IPF.Contact', extended: {} };
    const [item] = mailbox.itemsIn(parent);
    mailbox.moveItem(item!, mailbox.addFolder(place).id);
    const [again] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(again?.state, 'uncertain');
    assert.deepEqual(await world.refs(home), []);
  });

  it('makes what surely was not made', async () => {
    await using world = await EwsWorld.start();
    const home = await world.home('contacts');
    world.server.exchange.plan({ fault: { kind: 'status', status: 503 }, operation: 'CreateItem' });
    await assert.rejects(world.store.write('contacts', [createOp(home, 'k')], never), {
      kind: 'unavailable',
    });
    world.clock.pass(3600);
    const cost = new Map(world.requests());
    const [made] = await world.store.write('contacts', [createOp(home, 'k')], never);
    assert.equal(made?.state, 'done');
    assert.equal(world.requests().get('FindItem'), cost.get('FindItem'));
  });
});

/** What the client hands out of an answer of SyncFolderItems with nothing in it and more to come. */
function answer(syncState: string) {
  const child = (name: string, text: string) => element(name, text);
  const holds = [child('SyncState', syncState), child('IncludesLastItemInRange', 'false')];
  const message = element('SyncFolderItemsResponseMessage', holds);
  const facts = { class: 'Success', code: 'NoError', text: '', values: new Map() };
  return [{ at: 'message', message: { ...facts, element: message } }];
}
