import type { OpenItem } from '../OpenItem.ts';
import { itemFromFields } from '../itemFromFields.ts';
import type { ReadItem } from './OfficeItem.ts';
import { shownItem } from './shownItem.ts';
import { typeOf } from './typeOf.ts';

/** What is known at once of an item that is read. */
export function readItem(item: ReadItem): OpenItem {
  const shared = {
    mode: 'read',
    opening: shownItem.opening(),
    itemId: item.itemId,
    subject: item.subject,
  } as const;
  if (typeOf(item) === 'appointment') {
    const { organizer, requiredAttendees, optionalAttendees, attachments } =
      item as Office.AppointmentRead;
    return itemFromFields({
      ...shared,
      kind: 'appointment',
      people: [
        ['organizer', [organizer]],
        ['required', requiredAttendees],
        ['optional', optionalAttendees],
      ],
      attachments,
    });
  }
  // A meeting request is a mail: it has an internetMessageId, and colleagues have it too.
  const { internetMessageId, conversationId, from, to, cc, attachments } =
    item as Office.MessageRead;
  return itemFromFields({
    ...shared,
    kind: 'mail',
    internetMessageId,
    conversationId,
    people: [
      ['from', [from]],
      ['to', to],
      ['cc', cc],
    ],
    attachments,
  });
}
