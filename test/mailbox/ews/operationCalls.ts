import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { convertId } from '../../../server/mailbox/ews/operations/convertId.ts';
import { createAttachment } from '../../../server/mailbox/ews/operations/createAttachment.ts';
import { createFolder } from '../../../server/mailbox/ews/operations/createFolder.ts';
import { createItem } from '../../../server/mailbox/ews/operations/createItem.ts';
import { deleteAttachment } from '../../../server/mailbox/ews/operations/deleteAttachment.ts';
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
import { sendItem } from '../../../server/mailbox/ews/operations/sendItem.ts';
import { subscribe } from '../../../server/mailbox/ews/operations/subscribe.ts';
import { syncFolderHierarchy } from '../../../server/mailbox/ews/operations/syncFolderHierarchy.ts';
import { syncFolderItems } from '../../../server/mailbox/ews/operations/syncFolderItems.ts';
import { unsubscribe } from '../../../server/mailbox/ews/operations/unsubscribe.ts';
import { updateItem } from '../../../server/mailbox/ews/operations/updateItem.ts';
import { element } from '../../../server/mailbox/ews/xml/element.ts';
import type { XmlElement } from '../../../server/mailbox/ews/xml/XmlElement.ts';
import { collect } from './collect.ts';
import { never } from './never.ts';

/** One way to call an operation, about `count` things where it can be about several. */
export interface OperationCall {
  operation: string;
  title: string;
  call: (client: EwsClient, count: number) => Promise<unknown>;
}

const calendar = { distinguished: 'calendar' };
const ofBoss = { distinguished: 'contacts', mailbox: 'boss@example.com' };
const stamp = {
  extended: { set: '7e3c7a2e-2f2b-4d0c-9f11-0a5b6c7d8e9f', name: 'ErpLink', type: 'String' },
} as const;
const tagged = { extended: { tag: '0x3a06', type: 'String' } } as const;
const numbered = { extended: { distinguishedSet: 'Common', id: 34051, type: 'Boolean' } } as const;
const named = {
  extended: { distinguishedSet: 'PublicStrings', name: 'Keyword', type: 'String' },
} as const;
const numberedInSet = {
  extended: { set: '00062004-0000-0000-C000-000000000046', id: 32899, type: 'String' },
} as const;
const subject = { field: 'item:Subject' } as const;
const mail = { field: 'contacts:EmailAddress', index: 'EmailAddress1' } as const;
const shape = {
  base: 'IdOnly',
  body: 'HTML',
  properties: [subject, mail, stamp, tagged, numbered, named, numberedInSet],
} as const;
const contact = element(
  't:Contact',
  {},
  element('t:Subject', {}, 'Ä & <b> "q"\u0001'),
  element('t:GivenName', {}, 'Line\r\nbreak'),
);
const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const ids = (count: number) => many(count, (at) => ({ id: `id-${at}=`, changeKey: 'ck==' }));
const same = (item: XmlElement): XmlElement => item;

/** Every operation, and every shape its request can have. */
export const operationCalls: readonly OperationCall[] = [
  {
    operation: 'GetFolder',
    title: 'folders by name, owner and id',
    call: (client, count) => {
      const folders = [calendar, ofBoss, { id: 'AAMk=', changeKey: 'ck' }];
      return getFolder(
        client,
        {
          folders: many(count, (at) => folders[at % 3]!),
          shape: { base: 'Default', properties: [numbered] },
        },
        never,
      );
    },
  },
  {
    operation: 'FindFolder',
    title: 'a page, restricted',
    call: (client, count) =>
      findFolder(
        client,
        {
          parents: many(count, () => ({ distinguished: 'msgfolderroot' })),
          traversal: 'Deep',
          shape: { base: 'IdOnly' },
          restriction: { path: { field: 'folder:DisplayName' }, is: '=', value: 'a"b' },
          page: { offset: 0, size: 100 },
        },
        never,
      ),
  },
  {
    operation: 'CreateFolder',
    title: 'folders of several kinds',
    call: (client, count) => {
      const folders = [
        { kind: 'Folder', name: 'A <b>', folderClass: 'IPF.Note' },
        { kind: 'ContactsFolder', name: 'ERP' },
      ] as const;
      return createFolder(
        client,
        { parent: calendar, folders: many(count, (at) => folders[at % 2]!) },
        never,
      );
    },
  },
  {
    operation: 'SyncFolderHierarchy',
    title: 'from a state, below a folder',
    call: (client) =>
      syncFolderHierarchy(
        client,
        { shape: { base: 'AllProperties' }, below: calendar, syncState: 'H4sI=' },
        never,
      ),
  },
  {
    operation: 'SyncFolderHierarchy',
    title: 'everything',
    call: (client) =>
      syncFolderHierarchy(client, { shape: { base: 'IdOnly' }, syncState: null }, never),
  },
  {
    operation: 'SyncFolderItems',
    title: 'from a state',
    call: (client) =>
      syncFolderItems(
        client,
        { folder: calendar, shape: { base: 'IdOnly' }, syncState: 'H4sI=', max: 512 },
        same,
        never,
      ),
  },
  {
    operation: 'GetItem',
    title: 'items with body and extended properties',
    call: (client, count) => getItem(client, { items: ids(count), shape }, same, never),
  },
  {
    operation: 'GetItem',
    title: 'whole mails',
    call: (client, count) =>
      getItem(
        client,
        { items: ids(count), shape: { base: 'AllProperties', mime: true } },
        same,
        never,
      ),
  },
  {
    operation: 'FindItem',
    title: 'a page, restricted and sorted',
    call: (client, count) =>
      findItem(
        client,
        {
          folders: many(count, () => ofBoss),
          shape,
          view: { offset: 250, size: 250 },
          restriction: {
            and: [
              { exists: stamp },
              { not: { path: stamp, is: '!=', value: 'x' } },
              {
                or: [
                  { path: subject, contains: 'a', mode: 'Prefixed', comparison: 'IgnoreCase' },
                  { path: mail, is: '>=', value: '1' },
                ],
              },
              { or: [{ path: tagged, is: '<', value: '<&>' }] },
            ],
          },
          sort: [{ by: { field: 'item:LastModifiedTime' }, order: 'Descending' }],
        },
        same,
        never,
      ),
  },
  {
    operation: 'FindItem',
    title: 'what a calendar shows',
    call: (client, count) =>
      findItem(
        client,
        {
          folders: many(count, () => calendar),
          shape: { base: 'IdOnly' },
          view: { from: '2026-11-01T00:00:00Z', to: '2026-12-01T00:00:00Z', max: 100 },
        },
        same,
        never,
      ),
  },
  {
    operation: 'CreateItem',
    title: 'contacts in a folder',
    call: (client, count) =>
      createItem(client, { folder: ofBoss, items: many(count, () => contact) }, never),
  },
  {
    operation: 'UpdateItem',
    title: 'set, append and clear',
    call: (client, count) =>
      updateItem(
        client,
        {
          changes: ids(count).map((item) => ({
            item,
            updates: [
              { set: subject, to: element('t:Contact', {}, element('t:Subject', {}, 'x')) },
              {
                append: { field: 'item:Body' },
                to: element('t:Contact', {}, element('t:Body', { BodyType: 'Text' }, 'more')),
              },
              { clear: mail },
              { clear: stamp },
            ],
          })),
        },
        never,
      ),
  },
  {
    operation: 'DeleteItem',
    title: 'into Deleted Items',
    call: (client, count) =>
      deleteItem(client, { items: ids(count), how: 'MoveToDeletedItems' }, never),
  },
  {
    operation: 'DeleteItem',
    title: 'occurrences of a series',
    call: (client, count) => {
      const items = many(count, (at) => ({ series: 'x==', occurrence: at + 1, changeKey: 'y' }));
      return deleteItem(client, { items, how: 'MoveToDeletedItems' }, never);
    },
  },
  {
    operation: 'MoveItem',
    title: 'into a folder',
    call: (client, count) => moveItem(client, { items: ids(count), to: calendar }, never),
  },
  {
    operation: 'SendItem',
    title: 'keeping a copy',
    call: (client, count) =>
      sendItem(client, { items: ids(count), keepIn: { distinguished: 'sentitems' } }, never),
  },
  {
    operation: 'CreateAttachment',
    title: 'files and a picture',
    call: (client, count) =>
      createAttachment(
        client,
        {
          item: { id: 'x', changeKey: 'y' },
          attachments: many(count, () => ({
            name: 'ä.jpg',
            contentType: 'image/jpeg',
            contentId: 'a@example.com',
            inline: false,
            contactPhoto: true,
            content: Buffer.from('bytes'),
          })),
        },
        never,
      ),
  },
  {
    operation: 'GetAttachment',
    title: 'attachments',
    call: (client, count) =>
      getAttachment(client, { ids: many(count, (at) => `att-${at}`) }, never),
  },
  {
    operation: 'DeleteAttachment',
    title: 'attachments',
    call: (client, count) =>
      deleteAttachment(client, { ids: many(count, (at) => `att-${at}`) }, never),
  },
  {
    operation: 'Subscribe',
    title: 'streaming, all folders',
    call: (client) =>
      subscribe(
        client,
        { events: ['CreatedEvent', 'ModifiedEvent', 'DeletedEvent'], how: { streaming: true } },
        never,
      ),
  },
  {
    operation: 'Subscribe',
    title: 'pull, one folder',
    call: (client) =>
      subscribe(
        client,
        { folders: [calendar], events: ['MovedEvent'], how: { pullTimeoutMinutes: 10 } },
        never,
      ),
  },
  {
    operation: 'GetStreamingEvents',
    title: 'several subscriptions',
    call: (client) =>
      collect(getStreamingEvents(client, { subscriptionIds: ['a==', 'b=='], minutes: 30 }, never)),
  },
  {
    operation: 'GetEvents',
    title: 'since a watermark',
    call: (client) =>
      getEvents(client, { subscriptionId: 'a==', watermark: 'AAAAAM4BAAAAAAAAAQ==' }, never),
  },
  {
    operation: 'Unsubscribe',
    title: 'one',
    call: (client) => unsubscribe(client, { subscriptionId: 'a==' }, never),
  },
  {
    operation: 'ResolveNames',
    title: 'with their data',
    call: (client) =>
      resolveNames(
        client,
        { entry: 'anna', scope: 'ContactsActiveDirectory', fullData: true },
        never,
      ),
  },
  {
    operation: 'ConvertId',
    title: 'ids',
    call: (client, count) =>
      convertId(
        client,
        {
          ids: many(count, (at) => `id${at}`),
          mailbox: 'anna@example.com',
          from: 'EwsId',
          to: 'HexEntryId',
        },
        never,
      ),
  },
  {
    operation: 'GetUserPhoto',
    title: 'of someone',
    call: (client) => getUserPhoto(client, { address: 'anna@example.com', size: 96 }, never),
  },
  {
    operation: 'GetServerTimeZones',
    title: 'of two names, with rules',
    call: (client) =>
      getServerTimeZones(client, { ids: ['W. Europe Standard Time', 'UTC'], full: true }, never),
  },
];
