import { element } from '../xml/element.ts';
import type { Item } from '../store/Item.ts';
import { utcText } from '../zones/utcText.ts';
import { attachmentOf } from './attachmentOf.ts';
import { folderIdOf } from './folderIdOf.ts';
import { itemIdOf } from './itemIdOf.ts';
import { sizeOfItem } from '../store/sizeOfItem.ts';
import type { Computed } from './Computed.ts';

const names = (item: Item, list: string) =>
  (item.properties[list]?.children ?? [])
    .map((each) => {
      const mailbox = each.children.find(({ name }) => name === 'Mailbox') ?? each;
      const of = (name: string) => mailbox.children.find((child) => child.name === name)?.text;
      return of('Name') ?? of('EmailAddress') ?? '';
    })
    .join('; ');

/** What follows for every kind of item. */
export const computedOfItem: Readonly<Record<string, Computed>> = {
  ItemId: (item, { mailbox }) => itemIdOf(mailbox, item),
  ParentFolderId: (item, { mailbox }) => folderIdOf(mailbox, item.folder, 'ParentFolderId'),
  Attachments: (item, { mailbox }) =>
    item.attachments.length === 0
      ? null
      : element(
          'Attachments',
          item.attachments.map((each) => attachmentOf(mailbox, item, each)),
        ),
  HasAttachments: (item) => element('HasAttachments', item.attachments.length > 0),
  Size: (item) => element('Size', sizeOfItem(item)),
  DateTimeCreated: (item) => element('DateTimeCreated', utcText(item.madeOn)),
  LastModifiedTime: (item) => element('LastModifiedTime', utcText(item.changedOn)),
  LastModifiedName: (item, { mailbox }) =>
    item.properties['LastModifiedName'] ?? element('LastModifiedName', mailbox.name),
  DisplayTo: (item) =>
    element('DisplayTo', names(item, 'ToRecipients') || names(item, 'RequiredAttendees')),
  DisplayCc: (item) =>
    element('DisplayCc', names(item, 'CcRecipients') || names(item, 'OptionalAttendees')),
  IsAssociated: () => element('IsAssociated', false),
  ReminderDueBy: ({ properties }) => {
    const due = properties['ReminderDueBy'] ?? properties['Start'] ?? properties['DueDate'];
    return properties['ReminderIsSet']?.text === 'true' && due !== undefined
      ? element('ReminderDueBy', due.text)
      : null;
  },
  EffectiveRights: () =>
    element('EffectiveRights', [
      element('CreateAssociated', false),
      element('CreateContents', false),
      element('CreateHierarchy', false),
      element('Delete', true),
      element('Modify', true),
      element('Read', true),
      element('ViewPrivateItems', true),
    ]),
  InstanceKey: (item) => element('InstanceKey', Buffer.from(`item ${item.id}`).toString('base64')),
  Preview: ({ properties }) => {
    // Only as much as can be shown: bodies have many megabytes at times.
    const text = properties['Body']?.text
      .slice(0, 20_000)
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return text ? element('Preview', text.slice(0, 255)) : null;
  },
};
