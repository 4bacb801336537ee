import { textOf } from '../../xml/textOf.ts';
import type { FieldTable } from '../FieldTable.ts';
import type { ItemField } from '../ItemField.ts';
import { ownProperty } from '../ownProperty.ts';
import { bodyRow } from '../rows/bodyRow.ts';
import { choiceRow } from '../rows/choiceRow.ts';
import { filledText } from '../rows/filledText.ts';
import { flagRow } from '../rows/flagRow.ts';
import { importanceRow } from '../rows/importanceRow.ts';
import { integerRow } from '../rows/integerRow.ts';
import { listRow } from '../rows/listRow.ts';
import { mapiRow } from '../rows/mapiRow.ts';
import { sensitivityRow } from '../rows/sensitivityRow.ts';
import { textRow } from '../rows/textRow.ts';
import { attendeesRow } from './attendeesRow.ts';

const ownLink = mapiRow(ownProperty('ErpLinkOnlineLink'));

/** Exchange alone makes meetings that one can join, and its link cannot be set: what an ERP says is kept as our own. */
const onlineLinkRow: ItemField = {
  paths: [{ field: 'calendar:JoinOnlineMeetingUrl' }, ...ownLink.paths],
  read: (item, zone) =>
    ownLink.read(item, zone) ?? filledText(textOf(item, 'JoinOnlineMeetingUrl')),
  write: (value, zone) => ownLink.write(value, zone),
};

/**
 * What an appointment's fields are in a CalendarItemType, of a series and of an exception alike. When it happens is
 * beside it (appointmentTimes, recurrenceXml), and so are what Exchange itself says: meetingState and iCalUid.
 */
export const appointmentTable: FieldTable = {
  subject: textRow('item:Subject'),
  body: bodyRow,
  place: textRow('calendar:Location'),
  busyStatus: choiceRow('calendar:LegacyFreeBusyStatus', {
    busy: 'Busy',
    free: 'Free',
    tentative: 'Tentative',
    outOfOffice: 'OOF',
    elsewhere: 'WorkingElsewhere',
  }),
  reminderSet: flagRow('item:ReminderIsSet', false),
  reminderMinutes: integerRow('item:ReminderMinutesBeforeStart', 15),
  importance: importanceRow,
  sensitivity: sensitivityRow,
  categories: listRow('item:Categories'),
  highlight: mapiRow(ownProperty('ErpLinkHighlight')),
  parties: attendeesRow,
  responseWanted: flagRow('calendar:IsResponseRequested', true),
  newTimeProposals: flagRow('calendar:AllowNewTimeProposal', true),
  onlineLink: onlineLinkRow,
  website: textRow('calendar:MeetingWorkspaceUrl'),
};
