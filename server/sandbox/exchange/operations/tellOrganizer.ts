import { mailboxElement } from '../store/mailboxElement.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { utcText } from '../zones/utcText.ts';
import type { Call } from './Call.ts';
import { makeItem } from './makeItem.ts';
import { note } from './note.ts';

const words: Readonly<Record<string, readonly [string, string]>> = {
  Accept: ['Accepted', 'Pos'],
  Tentative: ['Tentative', 'Tent'],
  Decline: ['Declined', 'Neg'],
};

/**
 * Sends the organizer what somebody answers: into the outbox and, where the organizer has a mailbox here, into the
 * inbox and into what the appointment says of that attendee.
 */
export function tellOrganizer(
  call: Call,
  from: Mailbox,
  { properties }: Item,
  { organizer, response }: { organizer: string; response: string },
): void {
  const subject = properties['Subject']?.text ?? '';
  note(call, from, { kind: 'response', to: [organizer], subject });
  const theirs = call.exchange.mailbox(organizer);
  const inbox = theirs?.distinguished('inbox');
  const calendar = theirs?.distinguished('calendar');
  if (theirs === undefined || inbox === undefined || calendar === undefined) return;
  const [word = response, suffix = 'Pos'] = words[response] ?? [];
  const { UID } = properties;
  makeItem(
    call,
    theirs,
    {
      kind: 'MeetingResponse',
      folder: inbox.id,
      properties: {
        ItemClass: element('ItemClass', `IPM.Schedule.Meeting.Resp.${suffix}`),
        Subject: element('Subject', `${word}: ${subject}`),
        From: element('From', [mailboxElement(from)]),
        Sender: element('Sender', [mailboxElement(from)]),
        IsRead: element('IsRead', false),
        IsDraft: element('IsDraft', false),
        ResponseType: element('ResponseType', response),
        ...(UID === undefined ? {} : { UID }),
      },
      extended: {},
      attachments: [],
    },
    'NewMail',
  );
  const appointment = theirs
    .itemsIn(calendar.id)
    .find(
      (each) => each.properties['UID'] !== undefined && each.properties['UID'].text === UID?.text,
    );
  if (appointment === undefined) return;
  for (const list of ['RequiredAttendees', 'OptionalAttendees', 'Resources']) {
    for (const attendee of appointment.properties[list]?.children ?? []) {
      const address = childOf(attendee, 'Mailbox', 'EmailAddress')?.text.toLowerCase();
      if (address !== from.address) continue;
      attendee.children = [
        ...attendee.children.filter(({ name }) => name === 'Mailbox'),
        element('ResponseType', response),
        element('LastResponseTime', utcText(call.exchange.now())),
      ];
    }
  }
  theirs.changeItem(appointment);
}
