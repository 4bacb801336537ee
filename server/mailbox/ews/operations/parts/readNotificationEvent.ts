import { badAnswer } from '../../xml/badAnswer.ts';
import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { NotificationEvent } from './NotificationEvent.ts';
import { readItemId } from './readItemId.ts';

const types: readonly NotificationEvent['type'][] = [
  'CopiedEvent',
  'CreatedEvent',
  'DeletedEvent',
  'ModifiedEvent',
  'MovedEvent',
  'NewMailEvent',
  'FreeBusyChangedEvent',
  'StatusEvent',
];

/**
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/notification-ex15websvcsotherref
 *
 * @throws AppError `bad-answer` where it is no event
 */
export function readNotificationEvent(element: XmlElement): NotificationEvent {
  const type = types.find((name) => name === element.name);
  if (type === undefined) {
    throw badAnswer('unknown-event', 'told of an event of an unknown kind', {
      kind: element.name,
    });
  }
  const parentId = childOf(element, 'ParentFolderId')?.attributes['Id'];
  const oldParentId = childOf(element, 'OldParentFolderId')?.attributes['Id'];
  const time = textOf(element, 'TimeStamp');
  const watermark = textOf(element, 'Watermark');
  return {
    type,
    ...(childOf(element, 'ItemId') && { item: readItemId(element) }),
    ...(childOf(element, 'FolderId') && { folder: readItemId(element, 'FolderId') }),
    ...(parentId !== undefined && { parentId }),
    ...(oldParentId !== undefined && { oldParentId }),
    ...(time !== undefined && { time }),
    ...(watermark !== undefined && { watermark }),
  };
}
