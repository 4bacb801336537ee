import { attachmentIdOf } from '../shape/attachmentIdOf.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findItem } from './findItem.ts';
import { readAttachment } from './readAttachment.ts';
import { respond } from './respond.ts';
import { rootItemId } from './rootItemId.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/createattachment-operation */
export const createAttachment: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'Attachments')?.children ?? [],
    (given) => {
      const { mailbox, stored } = findItem(
        call,
        childOf(request, 'ParentItemId') ?? element('ItemId'),
      );
      mailbox.checkRoom();
      const id = Math.max(0, ...stored.attachments.map((each) => each.id)) + 1;
      stored.attachments.push(readAttachment(given, id, call.zone));
      // The MIME that a mail came with no longer tells all of it.
      delete stored.properties['MimeContent'];
      mailbox.changeItem(stored);
      const root = rootItemId(mailbox, stored);
      return [
        element('Attachments', [element(given.name, [attachmentIdOf(mailbox, stored, id, root)])]),
      ];
    },
    [element('Attachments')],
  );
