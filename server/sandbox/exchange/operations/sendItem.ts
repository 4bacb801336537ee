import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findFolder } from './findFolder.ts';
import { findItem } from './findItem.ts';
import { respond } from './respond.ts';
import { sendMail } from './sendMail.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/senditem-operation */
export const sendItem: Operation = (call, request) =>
  respond(call, childOf(request, 'ItemIds')?.children ?? [], (id) => {
    const { mailbox, stored, changeKey } = findItem(call, id);
    const isSaved = request.attributes['SaveItemToFolder'] === 'true';
    const target = childOf(request, 'SavedItemFolderId')?.children[0];
    if (!isSaved && target !== undefined) {
      throw new ItemError(
        'ErrorInvalidSendItemSaveSettings',
        'A folder for the copy is given although none is to be saved.',
      );
    }
    if (stored.kind !== 'Message') {
      throw new ItemError('ErrorInvalidItemForOperationSendItem', 'Only messages can be sent.');
    }
    if (changeKey === null) {
      throw new ItemError('ErrorChangeKeyRequired', 'A change key is required for this operation.');
    }
    if (changeKey !== stored.changedAt) {
      throw new ItemError('ErrorStaleObject', 'The change key is not the current one.');
    }
    sendMail(call, mailbox, stored);
    if (!isSaved) mailbox.removeItem(stored);
    else {
      const sent = element('DistinguishedFolderId', [], { Id: 'sentitems' });
      const { folder } = findFolder(call, target ?? sent, 'ErrorSavedItemFolderNotFound');
      stored.properties['IsDraft'] = element('IsDraft', false);
      stored.properties['IsSubmitted'] = element('IsSubmitted', true);
      mailbox.moveItem(stored, folder.id);
    }
    return [];
  });
