import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findAttachment } from './findAttachment.ts';
import { respond } from './respond.ts';
import { rootItemId } from './rootItemId.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/deleteattachment-operation */
export const deleteAttachment: Operation = (call, request) =>
  respond(call, childOf(request, 'AttachmentIds')?.children ?? [], (id) => {
    const { mailbox, item, attachment } = findAttachment(call, id);
    item.attachments = item.attachments.filter((each) => each !== attachment);
    delete item.properties['MimeContent'];
    mailbox.changeItem(item);
    return [element('RootItemId', [], rootItemId(mailbox, item))];
  });
