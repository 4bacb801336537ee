import { ItemError } from '../soap/ItemError.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { attendeesOf } from './attendeesOf.ts';
import type { Call } from './Call.ts';
import { createdIds } from './createdIds.ts';
import { makeItem } from './makeItem.ts';
import { sendMeeting } from './sendMeeting.ts';

/**
 * Makes an appointment, and invites to it where that is asked for.
 *
 * @throws ItemError `ErrorSendMeetingInvitationsRequired`
 */
export function createAppointment(
  call: Call,
  request: XmlElement,
  mailbox: Mailbox,
  made: ItemDraft,
): XmlElement[] {
  const mode = request.attributes['SendMeetingInvitations'];
  if (mode === undefined) {
    throw new ItemError(
      'ErrorSendMeetingInvitationsRequired',
      'SendMeetingInvitations attribute is required for calendar items.',
    );
  }
  const item = makeItem(call, mailbox, made);
  if (mode !== 'SendToNone') {
    const isSaved = mode === 'SendToAllAndSaveCopy';
    sendMeeting(call, mailbox, item, { kind: 'request', to: attendeesOf(item), isSaved });
  }
  return createdIds(mailbox, item);
}
