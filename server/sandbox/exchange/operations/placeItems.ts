import { itemIdOf } from '../shape/itemIdOf.ts';
import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import { findFolder } from './findFolder.ts';
import { findItem } from './findItem.ts';
import { respond } from './respond.ts';

/** Moves or copies the items of a request into its folder, each answered with the id it has there. */
export function placeItems(call: Call, request: XmlElement, isCopy: boolean): Promise<XmlElement> {
  return respond(
    call,
    childOf(request, 'ItemIds')?.children ?? [],
    (id) => {
      const target = childOf(request, 'ToFolderId')?.children[0];
      const to = findFolder(call, target, 'ErrorToFolderNotFound');
      const { mailbox, item } = findItem(call, id);
      if (item.occurrence !== undefined) {
        throw new ItemError(
          'ErrorCalendarCannotMoveOrCopyOccurrence',
          'An occurrence cannot be moved or copied.',
        );
      }
      if (to.mailbox !== mailbox) {
        throw new ItemError('ErrorCrossMailboxMoveCopy', 'Move and copy stay in one mailbox.');
      }
      if (isCopy) mailbox.checkRoom();
      const placed = isCopy
        ? mailbox.copyItem(item, to.folder.id)
        : mailbox.moveItem(item, to.folder.id);
      const isWanted = textOf(request, 'ReturnNewItemIds') !== 'false';
      return [
        element('Items', isWanted ? [element(placed.kind, [itemIdOf(mailbox, placed)])] : []),
      ];
    },
    [element('Items')],
  );
}
