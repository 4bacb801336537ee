import { attachmentOf } from '../shape/attachmentOf.ts';
import { shapeItem } from '../shape/shapeItem.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Operation } from './Operation.ts';
import { findAttachment } from './findAttachment.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getattachment-operation */
export const getAttachment: Operation = (call, request) =>
  respond(
    call,
    childOf(request, 'AttachmentIds')?.children ?? [],
    (id) => {
      const { mailbox, item, attachment } = findAttachment(call, id);
      const listed = attachmentOf(mailbox, item, attachment);
      if (attachment.content !== null) {
        listed.children.push(element('Content', attachment.content));
      } else if (attachment.item !== null) {
        const { kind, properties, extended } = attachment.item;
        const inner = { ...item, kind, properties, extended, attachments: [], exceptions: {} };
        const shape = childOf(request, 'AttachmentShape');
        const asked = shape && {
          ...shape,
          children: [element('BaseShape', 'AllProperties'), ...shape.children],
        };
        const shaped = shapeItem(inner, asked, { mailbox, now: call.exchange.now() });
        const ownId = shaped.children.filter(
          ({ name }) => !['ItemId', 'ParentFolderId'].includes(name),
        );
        listed.children.push({ ...shaped, children: ownId });
      }
      return [element('Attachments', [listed])];
    },
    [element('Attachments')],
  );
