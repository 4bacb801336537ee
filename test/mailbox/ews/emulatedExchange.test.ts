import assert from 'node:assert/strict';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import type { EwsAccount } from '../../../server/mailbox/ews/EwsAccount.ts';
import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { valueOf } from '../../../server/mailbox/ews/answers/valueOf.ts';
import { autodiscover } from '../../../server/mailbox/ews/autodiscover/autodiscover.ts';
import { convertId } from '../../../server/mailbox/ews/operations/convertId.ts';
import { createAttachment } from '../../../server/mailbox/ews/operations/createAttachment.ts';
import { createFolder } from '../../../server/mailbox/ews/operations/createFolder.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { deleteItem } from '../../../server/mailbox/ews/operations/deleteItem.ts';
import { findFolder } from '../../../server/mailbox/ews/operations/findFolder.ts';
import { findItem } from '../../../server/mailbox/ews/operations/findItem.ts';
import { getAttachment } from '../../../server/mailbox/ews/operations/getAttachment.ts';
import { getEvents } from '../../../server/mailbox/ews/operations/getEvents.ts';
import { getFolder } from '../../../server/mailbox/ews/operations/getFolder.ts';
import { getItem } from '../../../server/mailbox/ews/operations/getItem.ts';
import { getServerTimeZones } from '../../../server/mailbox/ews/operations/getServerTimeZones.ts';
import { getStreamingEvents } from '../../../server/mailbox/ews/operations/getStreamingEvents.ts';
import { getUserPhoto } from '../../../server/mailbox/ews/operations/getUserPhoto.ts';
import { moveItem } from '../../../server/mailbox/ews/operations/moveItem.ts';
import { resolveNames } from '../../../server/mailbox/ews/operations/resolveNames.ts';
import { subscribe } from '../../../server/mailbox/ews/operations/subscribe.ts';
import { syncFolderHierarchy } from '../../../server/mailbox/ews/operations/syncFolderHierarchy.ts';
import { syncFolderItems } from '../../../server/mailbox/ews/operations/syncFolderItems.ts';
import { unsubscribe } from '../../../server/mailbox/ews/operations/unsubscribe.ts';
import { updateItem } from '../../../server/mailbox/ews/operations/updateItem.ts';
import type { ItemId } from '../../../server/mailbox/ews/operations/parts/ItemId.ts';
import { readItemId } from '../../../server/mailbox/ews/operations/parts/readItemId.ts';
import type { EwsCredentials } from '../../../server/mailbox/ews/transport/EwsCredentials.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import { textOf } from '../../../server/mailbox/ews/xml/textOf.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import { never } from './never.ts';
import { rejection } from './rejection.ts';
import { TestClock } from './TestClock.ts';

const contacts = { distinguished: 'contacts' };
const idOnly = { base: 'IdOnly' } as const;
const stamp = {
  extended: { set: '7e3c7a2e-2f2b-4d0c-9f11-0a5b6c7d8e9f', name: 'ErpLink', type: 'String' },
} as const;
const contactNamed = (name: string, key: string) =>
  element(
    't:Contact',
    {},
    element(
      't:ExtendedProperty',
      {},
      element('t:ExtendedFieldURI', {
        PropertySetId: stamp.extended.set,
        PropertyName: stamp.extended.name,
        PropertyType: 'String',
      }),
      element('t:Value', {}, key),
    ),
    element('t:GivenName', {}, name),
  );

/** The same account, by each way to sign in. */
function credentialsOf(kind: EwsCredentials['kind'], user: string, password: string, url: string) {
  if (kind === 'basic' || kind === 'ntlm') return { kind, user, password };
  const tokenUrl = new URL('/oauth2/token', url).href;
  return {
    kind: 'client-credentials',
    tokenUrl,
    clientId: user,
    clientSecret: password,
    scope: 'https://mail.example.com/.default',
  } as const;
}

for (const kind of ['basic', 'ntlm', 'client-credentials'] as const) {
  describe(`the client against the emulated Exchange, by ${kind}`, () => {
    let exchange: Awaited<ReturnType<typeof startExchange>>;
    let account: EwsAccount;
    let client: EwsClient;
    let made: ItemId[];

    before(async () => {
      exchange = await startExchange({
        accounts: [
          { address: 'anna@example.com', name: 'Anna Berg', password: 'a' },
          { address: 'ben@example.com', name: 'Ben Kurz', password: 'b' },
          {
            address: 'service@example.com',
            name: 'Service',
            password: 's',
            mayImpersonate: true,
            hasNoMailbox: true,
          },
        ],
      });
      const server = new EwsServer({ url: exchange.url }, new TestClock());
      account = server.account(credentialsOf(kind, 'service@example.com', 's', exchange.url));
      client = account.mailbox({ address: 'anna@example.com', impersonate: true });
    });

    after(async () => {
      await account?.close();
      await exchange?.close();
    });

    const namesOf = async (items: ItemId[]): Promise<unknown[]> => {
      const shape = { base: 'AllProperties' } as const;
      const outcomes = await getItem(
        client,
        { items, shape },
        (item) => textOf(item, 'GivenName'),
        never,
      );
      return outcomes.map((one) => (one.state === 'done' ? one.value : one.error.kind));
    };

    it('reads, makes and lists folders', async () => {
      const folder = valueOf(
        await getFolder(client, { folders: [contacts], shape: { base: 'Default' } }, never),
      );
      assert.equal(folder.kind, 'ContactsFolder');
      const folders = [{ kind: 'ContactsFolder', name: 'ERP & more' }] as const;
      const [created] = await createFolder(client, { parent: contacts, folders }, never);
      assert.equal(created?.state, 'done');
      const [again] = await createFolder(client, { parent: contacts, folders }, never);
      assert.ok(again?.state === 'failed' && again.error.kind === 'conflict');
      const found = valueOf(
        await findFolder(
          client,
          { parents: [contacts], traversal: 'Shallow', shape: { base: 'Default' } },
          never,
        ),
      );
      assert.ok(found.last && found.folders.some((one) => one.name === 'ERP & more'));
      const tree = await syncFolderHierarchy(client, { shape: idOnly, syncState: null }, never);
      assert.ok(tree.changes.length > 3);
    });

    it('makes, reads and finds contacts', async () => {
      const items = ['Anna', 'Bert', 'Cäcilie'].map((name, at) => contactNamed(name, `k${at}`));
      const created = await createItem(client, { folder: contacts, items }, never);
      made = created.map((one) => valueOf([one])!);
      assert.deepEqual(await namesOf([...made, { id: 'AAMk' }]), [
        'Anna',
        'Bert',
        'Cäcilie',
        'invalid-input',
      ]);
      const found = valueOf(
        await findItem(
          client,
          {
            folders: [contacts],
            shape: idOnly,
            view: { offset: 0, size: 10 },
            restriction: { path: stamp, is: '=', value: 'k1' },
          },
          (item) => readItemId(item).id,
          never,
        ),
      );
      assert.deepEqual(found.items, [made[1]?.id]);
    });

    it('lists what changed, page by page, and nothing twice', async () => {
      let syncState: string | null = null;
      const ids: string[] = [];
      for (let last = false; !last;) {
        const page = await syncFolderItems(
          client,
          { folder: contacts, shape: idOnly, syncState, max: 2 },
          (item) => readItemId(item).id,
          never,
        );
        for (const change of page.changes) if (change.type === 'create') ids.push(change.item);
        ({ syncState, last } = page as { syncState: string; last: boolean });
      }
      assert.deepEqual(ids.sort(), made.map((one) => one.id).sort());
      const wrong = { folder: contacts, shape: idOnly, syncState: 'H4sIAAA=', max: 2 };
      const error = await rejection(syncFolderItems(client, wrong, () => null, never));
      assert.equal(error.kind, 'cursor-expired');
    });

    it('changes a contact, and not one that was changed in between', async () => {
      const updates = [
        {
          set: { field: 'contacts:GivenName' },
          to: element('t:Contact', {}, element('t:GivenName', {}, 'Berta')),
        },
      ];
      const changes = [{ item: made[1]!, updates }];
      const [changed] = await updateItem(client, { changes }, never);
      assert.ok(changed?.state === 'done');
      const [stale] = await updateItem(client, { changes }, never);
      assert.ok(stale?.state === 'failed' && stale.error.kind === 'conflict');
      made[1] = changed.value;
      assert.deepEqual(await namesOf(made), ['Anna', 'Berta', 'Cäcilie']);
    });

    it('attaches a file and reads it', async () => {
      const content = Buffer.from([0, 1, 2, 255]);
      const [attached] = await createAttachment(
        client,
        { item: made[0]!, attachments: [{ name: 'a.bin', content }] },
        never,
      );
      assert.ok(attached?.state === 'done');
      const [read] = await getAttachment(client, { ids: [attached.value.id] }, never);
      assert.ok(read?.state === 'done' && read.value.kind === 'file');
      assert.deepEqual(read.value.content, content);
    });

    it('is told of changes over an open connection, and when it asks', async () => {
      const events = ['CreatedEvent', 'DeletedEvent', 'MovedEvent'] as const;
      const streaming = await subscribe(client, { events, how: { streaming: true } }, never);
      const pull = await subscribe(
        client,
        { folders: [contacts], events, how: { pullTimeoutMinutes: 5 } },
        never,
      );
      const stream = getStreamingEvents(
        client,
        { subscriptionIds: [streaming.id], minutes: 1 },
        never,
      );
      assert.equal((await stream.next()).value?.type, 'open');
      const items = [contactNamed('Dora', 'k3')];
      made.push(valueOf(await createItem(client, { folder: contacts, items }, never))!);
      let told = await stream.next();
      while (told.value?.type === 'open') told = await stream.next();
      assert.equal(told.value?.type, 'notification');
      await stream.return(undefined);
      const pulled = await getEvents(
        client,
        { subscriptionId: pull.id, watermark: pull.watermark ?? '' },
        never,
      );
      assert.ok(pulled.events.some((event) => event.item?.id === made.at(-1)?.id));
      await unsubscribe(client, { subscriptionId: pull.id }, never);
      const error = await rejection(unsubscribe(client, { subscriptionId: pull.id }, never));
      assert.equal(error.kind, 'cursor-expired');
    });

    it('moves and deletes contacts', async () => {
      const to = { distinguished: 'deleteditems' };
      const [moved] = await moveItem(client, { items: [made[0]!], to }, never);
      assert.ok(moved?.state === 'done' && moved.value && moved.value.id !== made[0]?.id);
      const how = 'HardDelete';
      const outcomes = await deleteItem(client, { items: [moved.value, made[0]!], how }, never);
      assert.deepEqual(
        outcomes.map((one) => (one.state === 'done' ? 'done' : one.error.kind)),
        ['done', 'not-found'],
      );
    });

    it('looks up people, pictures, ids and time zones', async () => {
      const { people } = await resolveNames(
        client,
        { entry: 'Anna', scope: 'ActiveDirectory' },
        never,
      );
      assert.equal(people[0]?.address, 'anna@example.com');
      const nobody = { entry: 'Zacharias', scope: 'ActiveDirectory' } as const;
      assert.deepEqual(await resolveNames(client, nobody, never), { people: [], all: true });
      assert.equal(
        await getUserPhoto(client, { address: 'anna@example.com', size: 96 }, never),
        null,
      );
      const mailbox = 'anna@example.com';
      const ids = [made[1]!.id];
      const [hex] = await convertId(
        client,
        { ids, mailbox, from: 'EwsId', to: 'HexEntryId' },
        never,
      );
      assert.ok(hex?.state === 'done');
      const back = await convertId(
        client,
        { ids: [hex.value], mailbox, from: 'HexEntryId', to: 'EwsId' },
        never,
      );
      assert.equal(valueOf(back), ids[0]);
      const zones = await getServerTimeZones(
        client,
        { ids: ['W. Europe Standard Time'], full: true },
        never,
      );
      assert.equal(zones[0]?.id, 'W. Europe Standard Time');
    });

    it('is refused where the account signs in wrongly or may not act for others', async () => {
      const server = new EwsServer({ url: exchange.url }, new TestClock());
      const kindOf = async (user: string, password: string): Promise<string> => {
        const other = server.account(credentialsOf(kind, user, password, exchange.url));
        const mailbox = other.mailbox({ address: 'ben@example.com', impersonate: true });
        const work = getFolder(mailbox, { folders: [contacts], shape: idOnly }, never);
        const result = await work.then(
          ([one]) => (one?.state === 'failed' ? one.error.kind : 'done'),
          (error: unknown) => (error as { kind: string }).kind,
        );
        await other.close();
        return result;
      };
      assert.equal(await kindOf('service@example.com', 'wrong'), 'not-signed-in');
      // An account without the right gets no token either.
      const expected = kind === 'client-credentials' ? 'not-signed-in' : 'not-allowed';
      assert.equal(await kindOf('anna@example.com', 'a'), expected);
    });

    if (kind === 'client-credentials') return;

    it('finds the address by Autodiscover', async () => {
      const { origin } = new URL(exchange.url);
      for (const end of ['svc', 'xml']) {
        const { ewsUrl } = await autodiscover(
          {
            address: 'anna@example.com',
            credentials: { kind, user: 'anna@example.com', password: 'a' },
            urls: [`${origin}/autodiscover/autodiscover.${end}`],
          },
          new TestClock(),
          never,
        );
        assert.equal(ewsUrl, exchange.url);
      }
    });
  });
}
