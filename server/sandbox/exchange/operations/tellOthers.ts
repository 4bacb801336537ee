import type { Item } from '../store/Item.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { attendeesOf } from './attendeesOf.ts';
import type { Call } from './Call.ts';
import type { ItemPlace } from './ItemPlace.ts';
import { sendMail } from './sendMail.ts';
import { sendMeeting } from './sendMeeting.ts';

/**
 * Sends what an UpdateItem is to send: a draft itself, or word of a changed meeting to those who were asked to it.
 * Somebody who was only asked has nobody to tell.
 *
 * @param before who was asked before the change, small letters
 */
export function tellOthers(
  call: Call,
  { attributes }: XmlElement,
  { mailbox }: ItemPlace,
  changed: Item,
  before: readonly string[],
): void {
  const mode = attributes['SendMeetingInvitationsOrCancellations'] ?? 'SendToNone';
  const isOrganizer = changed.properties['MyResponseType']?.text === 'Organizer';
  if (changed.kind === 'CalendarItem' && mode !== 'SendToNone' && isOrganizer) {
    const after = attendeesOf(changed);
    const isSaved = mode.endsWith('SaveCopy');
    const to = mode.includes('Changed')
      ? after.filter((address) => !before.includes(address))
      : after;
    const gone = before.filter((address) => !after.includes(address));
    if (before.length > 0) countUp(changed);
    sendMeeting(call, mailbox, changed, { kind: 'request', to, isSaved });
    sendMeeting(call, mailbox, changed, { kind: 'cancellation', to: gone, isSaved });
  }
  const disposition = attributes['MessageDisposition'];
  if (changed.kind === 'Message' && disposition !== undefined && disposition !== 'SaveOnly') {
    sendMail(call, mailbox, changed);
    const sent = mailbox.distinguished('sentitems');
    if (disposition === 'SendOnly' || sent === undefined) mailbox.removeItem(changed);
    else {
      changed.properties['IsDraft'] = element('IsDraft', false);
      changed.properties['IsSubmitted'] = element('IsSubmitted', true);
      mailbox.moveItem(changed, sent.id);
    }
  }
}

/** Each word of a change to a meeting is one later than the last ([MS-OXOCAL] 2.2.1.1). */
function countUp({ properties }: Item): void {
  const last = Number(properties['AppointmentSequenceNumber']?.text ?? 0);
  properties['AppointmentSequenceNumber'] = element('AppointmentSequenceNumber', last + 1);
}
