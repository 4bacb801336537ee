import type { PropertyPath } from '../../mailbox/ews/operations/parts/PropertyPath.ts';

const paths = (prefix: string, names: string): PropertyPath[] =>
  names.split(' ').map((name) => ({ field: `${prefix}:${name}` }));

/** What the rows of a mail folder show. */
export const mailRowPaths: PropertyPath[] = [
  ...paths('item', 'Subject Categories DateTimeReceived HasAttachments DisplayTo Preview'),
  ...paths('message', 'From IsRead'),
  ...paths('calendar', 'Start End Location'),
];

/** What a calendar shows of an appointment. */
export const calendarRowPaths: PropertyPath[] = [
  ...paths('item', 'Subject Categories Sensitivity'),
  ...paths('calendar', 'Start End IsAllDayEvent Location Organizer MyResponseType'),
  ...paths('calendar', 'CalendarItemType'),
];

/** All that an open item shows, whatever it is; what it has not is left out of the answer. */
export const itemPaths: PropertyPath[] = [
  ...paths('item', 'ItemClass Subject Body Attachments Categories Sensitivity ParentFolderId'),
  ...paths('item', 'DateTimeReceived DateTimeSent DateTimeCreated LastModifiedTime'),
  ...paths('item', 'ConversationId InternetMessageHeaders'),
  ...paths('message', 'From Sender ToRecipients CcRecipients BccRecipients'),
  ...paths('message', 'InternetMessageId IsRead'),
  ...paths('calendar', 'UID Start End StartTimeZone IsAllDayEvent Location Organizer'),
  ...paths('calendar', 'RequiredAttendees OptionalAttendees MyResponseType'),
  ...paths('calendar', 'CalendarItemType Recurrence'),
];
