import { isSeries } from '../calendar/isSeries.ts';
import type { Item } from '../store/Item.ts';
import type { ItemDraft } from '../store/ItemDraft.ts';
import type { ItemException } from '../store/ItemException.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { mailboxElement } from '../store/mailboxElement.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import { makeItem } from './makeItem.ts';
import { note } from './note.ts';

/** What a meeting sends, and to whom. */
interface MeetingMail {
  kind: 'request' | 'cancellation';
  to: readonly string[];
  /** Whether a copy goes to Sent Items. */
  isSaved: boolean;
}

/** Sends invitations or cancellations: into the outbox, and to those who have a mailbox here. */
export function sendMeeting(call: Call, mailbox: Mailbox, item: Item, mail: MeetingMail): void {
  if (mail.to.length === 0) return;
  const subject = item.properties['Subject']?.text ?? '';
  note(call, mailbox, { kind: mail.kind, to: [...mail.to], subject });
  if (mail.kind === 'request') {
    item.properties['MeetingRequestWasSent'] = element('MeetingRequestWasSent', true);
  }
  for (const address of mail.to) {
    const to = call.exchange.mailbox(address);
    if (to !== undefined && to !== mailbox) arrive(call, mailbox, to, item, mail.kind);
  }
  if (mail.isSaved) {
    const sent = mailbox.distinguished('sentitems');
    if (sent === undefined) return;
    const copy = meetingMail(mailbox, item, {
      ...mail,
      folder: sent.id,
      what: 'NewMeetingRequest',
    });
    copy.properties['IsRead'] = element('IsRead', true);
    makeItem(call, mailbox, copy);
  }
}

function arrive(
  call: Call,
  from: Mailbox,
  to: Mailbox,
  item: Item,
  kind: MeetingMail['kind'],
): void {
  const inbox = to.distinguished('inbox');
  const calendar = to.distinguished('calendar');
  if (inbox === undefined || calendar === undefined) return;
  const uid = item.properties['UID']?.text;
  const theirs = to.itemsIn(calendar.id).find(({ properties }) => properties['UID']?.text === uid);
  const what = theirs === undefined ? 'NewMeetingRequest' : 'FullUpdate';
  makeItem(call, to, meetingMail(from, item, { kind, folder: inbox.id, what }), 'NewMail');
  if (theirs !== undefined && item.occurrence !== undefined && isSeries(theirs)) {
    theirs.exceptions[item.occurrence.original] = exceptionOf(from, item, kind);
    to.changeItem(theirs);
    return;
  }
  if (kind === 'cancellation') {
    if (theirs === undefined) return;
    theirs.properties['IsCancelled'] = element('IsCancelled', true);
    to.changeItem(theirs);
    return;
  }
  const copied = Object.fromEntries(
    Object.entries(structuredClone(item.properties)).filter(
      ([name]) => !/^Reminder|^Categories$/.test(name),
    ),
  );
  const mine = {
    ...copied,
    IsMeeting: element('IsMeeting', true),
    MyResponseType: element('MyResponseType', 'NoResponseReceived'),
    LegacyFreeBusyStatus: element('LegacyFreeBusyStatus', 'Tentative'),
  };
  if (theirs === undefined) {
    makeItem(call, to, {
      kind: 'CalendarItem',
      folder: calendar.id,
      properties: mine,
      extended: {},
      attachments: [],
      exceptions: structuredClone(item.exceptions),
    });
  } else {
    Object.assign(theirs.properties, mine);
    theirs.exceptions = structuredClone(item.exceptions);
    to.changeItem(theirs);
  }
}

/** What differs for somebody who has the series, when one occurrence of it was changed or cancelled. */
function exceptionOf(from: Mailbox, item: Item, kind: MeetingMail['kind']): ItemException {
  const own = from.item(item.id)?.exceptions[item.occurrence?.original ?? ''];
  const { properties, extended } = structuredClone(own ?? { properties: {}, extended: {} });
  const isGone = kind === 'cancellation';
  if (isGone) properties['IsCancelled'] = element('IsCancelled', true);
  return { properties, extended };
}

function meetingMail(
  from: Mailbox,
  item: Item,
  {
    kind,
    folder,
    what,
  }: {
    kind: MeetingMail['kind'];
    folder: number;
    /** A MeetingRequestType. */
    what: 'NewMeetingRequest' | 'FullUpdate';
  },
): ItemDraft {
  const { Subject, Body, Start, End, Location, UID } = item.properties;
  const isRequest = kind === 'request';
  const times: Record<string, XmlElement> = {};
  for (const each of [Subject, Body]) if (each !== undefined) times[each.name] = each;
  for (const each of isRequest ? [Start, End, Location, UID] : [UID]) {
    if (each !== undefined) times[each.name] = each;
  }
  return {
    kind: isRequest ? 'MeetingRequest' : 'MeetingCancellation',
    folder,
    properties: {
      ...times,
      From: element('From', [mailboxElement(from)]),
      Sender: element('Sender', [mailboxElement(from)]),
      IsRead: element('IsRead', false),
      IsDraft: element('IsDraft', false),
      ...(isRequest ? { MeetingRequestType: element('MeetingRequestType', what) } : {}),
    },
    extended: {},
    attachments: [],
  };
}
