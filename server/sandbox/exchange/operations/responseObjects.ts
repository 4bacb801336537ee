import { itemIdOf } from '../shape/itemIdOf.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Item } from '../store/Item.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { buryItem } from './buryItem.ts';
import type { Call } from './Call.ts';
import type { ItemPlace } from './ItemPlace.ts';
import { findItem } from './findItem.ts';
import { attendeesOf } from './attendeesOf.ts';
import { sendMeeting } from './sendMeeting.ts';
import { prepareItem } from './prepareItem.ts';
import { sendMail } from './sendMail.ts';
import { tellOrganizer } from './tellOrganizer.ts';

type Answering = (call: Call, request: XmlElement, given: XmlElement) => XmlElement[];

/** What is created only to answer another item, by element name (Microsoft, "Response objects"). */
export const responseObjects: Readonly<Record<string, Answering>> = {
  AcceptItem: respondAs('Accept', 'Busy', 'Accept'),
  TentativelyAcceptItem: respondAs('Tentative', 'Tentative', 'Tentative'),
  DeclineItem: respondAs('Decline', 'Free', 'Decline'),
  CancelCalendarItem: (call, request, given) => {
    const { mailbox, stored } = referenced(call, given);
    if (stored.kind !== 'CalendarItem') refuse('ErrorInvalidItemForOperationCancelItem');
    if (stored.properties['MyResponseType']?.text !== 'Organizer')
      refuse('ErrorCalendarIsNotOrganizer');
    const isSaved = request.attributes['MessageDisposition'] === 'SendAndSaveCopy';
    sendMeeting(call, mailbox, stored, { kind: 'cancellation', to: attendeesOf(stored), isSaved });
    buryItem(mailbox, stored, 'MoveToDeletedItems');
    return [];
  },
  RemoveItem: (call, _request, given) => {
    const { mailbox, stored } = referenced(call, given);
    if (!stored.kind.startsWith('Meeting')) refuse('ErrorInvalidItemForOperationRemoveItem');
    const theirs = appointmentOf(call, stored);
    if (theirs !== undefined) buryItem(mailbox, theirs, 'MoveToDeletedItems');
    buryItem(mailbox, stored, 'MoveToDeletedItems');
    return [];
  },
  SuppressReadReceipt: (call, _request, given) => {
    const { stored } = referenced(call, given);
    if (stored.properties['IsReadReceiptRequested']?.text !== 'true')
      refuse('ErrorReadReceiptNotPending');
    return [];
  },
  ReplyToItem: answerMail('RE: ', (item) => [item.properties['From']]),
  ReplyAllToItem: answerMail('RE: ', (item) => [
    item.properties['From'],
    item.properties['ToRecipients'],
  ]),
  ForwardItem: answerMail('FW: ', () => []),
  AcceptSharingInvitation: () => refuse('ErrorNotSupportedSharingMessage'),
  PostReplyItem: () => refuse('ErrorInvalidItemForOperationCreateItem'),
};

function referenced(call: Call, given: XmlElement): ItemPlace {
  const id = childOf(given, 'ReferenceItemId');
  if (id === undefined) refuse('ErrorMissingInformationReferenceItemId');
  return findItem(call, id);
}

function appointmentOf(call: Call, item: Item): Item | undefined {
  const uid = item.properties['UID']?.text;
  if (item.kind === 'CalendarItem') return item;
  const calendar = call.mailbox.distinguished('calendar');
  return call.mailbox
    .itemsIn(calendar?.id ?? 0)
    .find(({ properties }) => properties['UID'] !== undefined && properties['UID'].text === uid);
}

function respondAs(response: string, busy: string, suffix: string): Answering {
  return (call, request, given) => {
    const { mailbox, stored } = referenced(call, given);
    const appointment = appointmentOf(call, stored);
    if (appointment === undefined)
      refuse(`ErrorInvalidItemForOperation${suffix === 'Tentative' ? suffix : `${suffix}Item`}`);
    const { properties } = appointment;
    if (properties['MyResponseType']?.text === 'Organizer')
      refuse(`ErrorCalendarIsOrganizerFor${suffix}`);
    if (properties['IsCancelled']?.text === 'true') refuse(`ErrorCalendarIsCancelledFor${suffix}`);
    properties['MyResponseType'] = element('MyResponseType', response);
    properties['LegacyFreeBusyStatus'] = element('LegacyFreeBusyStatus', busy);
    mailbox.changeItem(appointment);
    const organizer = childOf(properties['Organizer'], 'Mailbox', 'EmailAddress')?.text;
    if (organizer !== undefined && request.attributes['MessageDisposition'] !== 'SaveOnly') {
      tellOrganizer(call, mailbox, appointment, { organizer, response });
    }
    if (stored !== appointment) buryItem(mailbox, stored, 'MoveToDeletedItems');
    if (response === 'Decline') buryItem(mailbox, appointment, 'MoveToDeletedItems');
    return [];
  };
}

function answerMail(
  prefix: string,
  recipients: (item: Item) => (XmlElement | undefined)[],
): Answering {
  return (call, request, given) => {
    const { mailbox, stored } = referenced(call, given);
    if (!/^(Message|Meeting|PostItem)/.test(stored.kind))
      refuse('ErrorInvalidItemForOperationCreateItem');
    const to =
      childOf(given, 'ToRecipients')?.children ??
      recipients(stored).flatMap((list) => list?.children ?? []);
    const fresh = childOf(given, 'NewBodyContent') ?? childOf(given, 'Body');
    const old = stored.properties['Body'];
    const subject =
      textOf(given, 'Subject') ?? `${prefix}${stored.properties['Subject']?.text ?? ''}`;
    const disposition = request.attributes['MessageDisposition'] ?? 'SaveOnly';
    const isDraft = disposition === 'SaveOnly';
    const folder = mailbox.distinguished(isDraft ? 'drafts' : 'sentitems')?.id ?? 0;
    const cc = childOf(given, 'CcRecipients');
    const made = prepareItem(call, mailbox, {
      kind: 'Message',
      folder,
      extended: {},
      attachments: prefix === 'FW: ' ? structuredClone(stored.attachments) : [],
      properties: {
        Subject: element('Subject', subject),
        Body: element('Body', `${fresh?.text ?? ''}\r\n${old?.text ?? ''}`, {
          BodyType: fresh?.attributes['BodyType'] ?? 'Text',
        }),
        ...(to.length === 0 ? {} : { ToRecipients: element('ToRecipients', to) }),
        ...(cc === undefined ? {} : { CcRecipients: cc }),
        InReplyTo: element('InReplyTo', stored.properties['InternetMessageId']?.text ?? ''),
        IsDraft: element('IsDraft', isDraft),
        IsSubmitted: element('IsSubmitted', !isDraft),
      },
    });
    if (!isDraft) sendMail(call, mailbox, made);
    if (disposition === 'SendOnly') return [];
    const item = mailbox.addItem(made);
    return isDraft ? [element('Message', [itemIdOf(mailbox, item)])] : [];
  };
}

function refuse(code: string): never {
  throw new ItemError(code, 'The operation is not possible for this item.');
}
