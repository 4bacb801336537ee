import { isSeries } from '../calendar/isSeries.ts';
import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Item } from '../store/Item.ts';
import { buryItem } from './buryItem.ts';
import type { Operation } from './Operation.ts';
import { findItem } from './findItem.ts';
import { attendeesOf } from './attendeesOf.ts';
import { sendMeeting } from './sendMeeting.ts';
import { respond } from './respond.ts';
import { tellOrganizer } from './tellOrganizer.ts';
import { textOf } from '../xml/textOf.ts';
import type { Call } from './Call.ts';
import type { ItemPlace } from './ItemPlace.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/deleteitem-operation */
export const deleteItem: Operation = (call, request) =>
  respond(call, childOf(request, 'ItemIds')?.children ?? [], (id) => {
    const { mailbox, item, stored } = findItem(call, id);
    checkModes(request, item);
    if (item.kind === 'CalendarItem') tellAttendees(call, request, { mailbox, item });
    if (item.occurrence === undefined) {
      buryItem(mailbox, stored, request.attributes['DeleteType'] ?? '');
    } else if (isSeries(stored)) {
      stored.exceptions[item.occurrence.original] = null;
      mailbox.changeItem(stored);
    }
    return [];
  });

/** The organizer's deleting cancels the meeting for all; that of somebody who was asked declines it. */
function tellAttendees(
  call: Call,
  { attributes }: XmlElement,
  { mailbox, item }: Pick<ItemPlace, 'mailbox' | 'item'>,
): void {
  const mode = attributes['SendMeetingCancellations'] ?? 'SendToNone';
  if (mode === 'SendToNone') return;
  const isSaved = mode === 'SendToAllAndSaveCopy';
  const { MyResponseType, Organizer, IsCancelled } = item.properties;
  if (MyResponseType?.text === 'Organizer') {
    sendMeeting(call, mailbox, item, { kind: 'cancellation', to: attendeesOf(item), isSaved });
    return;
  }
  const organizer = textOf(Organizer, 'Mailbox', 'EmailAddress');
  if (organizer === undefined || IsCancelled?.text === 'true') return;
  tellOrganizer(call, mailbox, item, { organizer, response: 'Decline' });
}

function checkModes({ attributes }: XmlElement, { kind }: Item): void {
  if (kind === 'CalendarItem' && attributes['SendMeetingCancellations'] === undefined) {
    throw new ItemError(
      'ErrorSendMeetingCancellationsRequired',
      'SendMeetingCancellations attribute is required for calendar items.',
    );
  }
  if (kind === 'Task' && attributes['AffectedTaskOccurrences'] === undefined) {
    throw new ItemError(
      'ErrorAffectedTaskOccurrencesRequired',
      'AffectedTaskOccurrences attribute is required for task items.',
    );
  }
}
