import { folderIdOf } from '../shape/folderIdOf.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { MailboxEvent } from '../store/MailboxEvent.ts';
import { makeChangeKey } from '../store/makeChangeKey.ts';
import { makeId } from '../store/makeId.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { utcText } from '../zones/utcText.ts';
import { watermarkOf } from './watermarkOf.ts';

/** An event as notifications tell it. */
export function eventOf(mailbox: Mailbox, event: MailboxEvent): XmlElement {
  const { type, at, time, folder, item, subject, from } = event;
  const thing = (name: string, inFolder: number, number: number | null) =>
    number === null
      ? folderIdOf(mailbox, subject ?? 0, name === 'OldItemId' ? 'OldFolderId' : 'FolderId')
      : element(name, [], {
          Id: makeId({ kind: 'item', mailbox: mailbox.guid, folder: inFolder, item: number }),
          ChangeKey: makeChangeKey(mailbox.guid, 'item', mailbox.item(number)?.changedAt ?? at),
        });
  return element(`${type}Event`, [
    element('Watermark', watermarkOf(mailbox, at)),
    element('TimeStamp', utcText(time)),
    thing('ItemId', folder, item),
    folderIdOf(mailbox, folder, 'ParentFolderId'),
    ...(from === null
      ? []
      : [
          thing('OldItemId', from.folder, from.item),
          folderIdOf(mailbox, from.folder, 'OldParentFolderId'),
        ]),
  ]);
}
