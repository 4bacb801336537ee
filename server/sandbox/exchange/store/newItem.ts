import { settleItem } from './settleItem.ts';
import type { Item } from './Item.ts';
import type { ItemDraft } from './ItemDraft.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { utcText } from '../zones/utcText.ts';
import type { Making } from './Making.ts';
import { mailboxElement } from './mailboxElement.ts';

const classes: Readonly<Record<string, string>> = {
  CalendarItem: 'IPM.Appointment',
  Contact: 'IPM.Contact',
  DistributionList: 'IPM.DistList',
  Task: 'IPM.Task',
  PostItem: 'IPM.Post',
  MeetingRequest: 'IPM.Schedule.Meeting.Request',
  MeetingResponse: 'IPM.Schedule.Meeting.Resp.Pos',
  MeetingCancellation: 'IPM.Schedule.Meeting.Canceled',
};

/**
 * Gives a new item what Exchange gives it, and brings it into the state Exchange keeps.
 *
 * @throws ItemError for values that do not go together.
 */
export function newItem(made: ItemDraft, making: Making): ItemDraft {
  const { kind } = made;
  const defaults: Record<string, XmlElement> = {
    ItemClass: element('ItemClass', classes[kind] ?? 'IPM.Note'),
    Sensitivity: element('Sensitivity', 'Normal'),
    Importance: element('Importance', 'Normal'),
    Culture: element('Culture', 'en-US'),
    ReminderIsSet: element('ReminderIsSet', kind === 'CalendarItem'),
    ReminderMinutesBeforeStart: element(
      'ReminderMinutesBeforeStart',
      kind === 'CalendarItem' ? 15 : 0,
    ),
    ...(kind === 'CalendarItem' ? appointmentDefaults(made.properties, making) : {}),
    ...(kind === 'Task' ? taskDefaults(making) : {}),
    ...(/^(Message|Meeting|PostItem)/.test(kind) ? messageDefaults(making) : {}),
  };
  const item: Item = {
    ...made,
    properties: { ...defaults, ...made.properties },
    exceptions: made.exceptions ?? {},
    id: 0,
    createdAt: 0,
    changedAt: 0,
    contentAt: 0,
    madeOn: making.now,
    changedOn: making.now,
  };
  settleItem(item, making.now);
  return item;
}

function appointmentDefaults(
  given: Record<string, XmlElement>,
  { owner, now, guid, zone }: Making,
): Record<string, XmlElement> {
  const halfHour = 30 * 60_000;
  const start = given['Start']?.text ?? utcText(Math.ceil(now / halfHour) * halfHour);
  const startZone =
    given['StartTimeZone'] ??
    element('StartTimeZone', [], { Id: given['EndTimeZone']?.attributes['Id'] ?? zone });
  return {
    Start: element('Start', start),
    End: element('End', utcText(Date.parse(start) + halfHour)),
    StartTimeZone: startZone,
    EndTimeZone: { ...startZone, name: 'EndTimeZone' },
    IsAllDayEvent: element('IsAllDayEvent', false),
    LegacyFreeBusyStatus: element('LegacyFreeBusyStatus', 'Busy'),
    MyResponseType: element('MyResponseType', 'Organizer'),
    Organizer: element('Organizer', [mailboxElement(owner)]),
    UID: element(
      'UID',
      `040000008200E00074C5B7101A82E008${guid().replaceAll('-', '').toUpperCase()}`,
    ),
    IsResponseRequested: element('IsResponseRequested', true),
    MeetingRequestWasSent: element('MeetingRequestWasSent', false),
    AppointmentState: element('AppointmentState', 0),
    AppointmentSequenceNumber: element('AppointmentSequenceNumber', 0),
    AllowNewTimeProposal: element('AllowNewTimeProposal', true),
    DateTimeStamp: element('DateTimeStamp', utcText(now)),
  };
}

function taskDefaults({ owner }: Making): Record<string, XmlElement> {
  return {
    Status: element('Status', 'NotStarted'),
    PercentComplete: element('PercentComplete', 0),
    ChangeCount: element('ChangeCount', 1),
    DelegationState: element('DelegationState', 'NoMatch'),
    IsAssignmentEditable: element('IsAssignmentEditable', 0),
    Owner: element('Owner', owner.name),
  };
}

function messageDefaults({ owner, now, guid }: Making): Record<string, XmlElement> {
  return {
    From: element('From', [mailboxElement(owner)]),
    Sender: element('Sender', [mailboxElement(owner)]),
    IsRead: element('IsRead', true),
    IsDraft: element('IsDraft', true),
    IsSubmitted: element('IsSubmitted', false),
    IsFromMe: element('IsFromMe', false),
    IsResend: element('IsResend', false),
    IsUnmodified: element('IsUnmodified', false),
    IsReadReceiptRequested: element('IsReadReceiptRequested', false),
    IsDeliveryReceiptRequested: element('IsDeliveryReceiptRequested', false),
    InternetMessageId: element(
      'InternetMessageId',
      `<${guid()}@${owner.address.split('@')[1] ?? ''}>`,
    ),
    DateTimeReceived: element('DateTimeReceived', utcText(now)),
    DateTimeSent: element('DateTimeSent', utcText(now)),
  };
}
