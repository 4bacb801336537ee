import type { AppointmentItem } from '../../mailbox/AppointmentItem.ts';
import type { MailItem } from '../../mailbox/MailItem.ts';
import type { HostContext } from './HostContext.ts';
import type { HostItem } from './HostItem.ts';
import { recipientData } from './recipientData.ts';
import { recurrenceData } from './recurrenceData.ts';
import { supports } from './supports.ts';
import { timeZoneOffsets } from './timeZoneOffsets.ts';

/** The manifest's permissions in the host's numbers, which are not in their order (W:16629). */
const permissionLevels: Record<string, number> = {
  ReadItem: 1,
  ReadWriteItem: 3,
  ReadWriteMailbox: 2,
};

/**
 * All that office.js knows about the mailbox and the open item without asking (office-host.md
 * section 5); null where no item is shown. What came after the claimed requirement set is left out.
 */
export function initialData(context: HostContext): object | null {
  const item = context.item();
  if (!item) return null;
  const { addin, mailbox, level } = context;
  return {
    permissionLevel: permissionLevels[addin.permissions],
    hostVersion: supports(level, '1.6') ? '16.0.4266.1001' : '15.2.1748.10',
    owaView: window.innerWidth < 900 ? 'OneColumn' : 'ThreeColumns',
    userDisplayName: mailbox.name,
    userEmailAddress: mailbox.address,
    userTimeZone: mailbox.windowsTimeZone,
    ...(supports(level, '1.6') ? { userProfileType: 'enterprise' } : {}),
    timeZoneOffsets: timeZoneOffsets(mailbox.timeZone, Date.now()),
    extensionId: addin.id,
    entities: {},
    regExMatches: {},
    ...itemData(item, context),
  };
}

function itemData(item: HostItem, context: HostContext): object {
  if (item.kind === 'message') return mailData(item.mail, context);
  if (item.kind === 'attendee') return appointmentData(item.appointment, context);
  if (item.kind === 'compose') {
    // An answer is in the conversation of what it answers; a new mail is in none before it is saved.
    const conversationId = item.mail.answered?.conversationId ?? null;
    return { itemType: 4, itemClass: 'IPM.Note', conversationId };
  }
  // An organizer's item tells nothing by itself: the add-in has to ask for each part.
  const { saved } = item.draft.state.get();
  return {
    itemType: 5,
    itemClass: 'IPM.Appointment',
    ...(supports(context.level, '1.7') ? { seriesId: seriesId(saved) } : {}),
  };
}

function mailData(mail: MailItem, { level, mailbox }: HostContext): object {
  const recipient = recipients(mailbox.address);
  const created = Date.parse(mail.receivedAt);
  return {
    itemType: mail.meeting ? 3 : 1,
    id: mail.id,
    itemClass: mail.itemClass,
    subject: mail.subject,
    normalizedSubject: normalized(mail.subject),
    conversationId: mail.conversationId,
    internetMessageId: mail.internetMessageId ?? '',
    dateTimeCreated: created,
    dateTimeModified: created,
    dateTimeSent: mail.sentAt ? Date.parse(mail.sentAt) : created,
    ...(mail.from ? { from: recipient(mail.from) } : {}),
    ...(mail.sender ? { sender: recipient(mail.sender) } : {}),
    to: mail.to.map(recipient),
    cc: mail.cc.map(recipient),
    bcc: mail.bcc.map(recipient),
    attachments: attachments(mail),
    isRead: mail.isRead,
    ...(mail.meeting
      ? {
          start: Date.parse(mail.meeting.start),
          end: Date.parse(mail.meeting.end),
          location: mail.meeting.location,
        }
      : {}),
    ...(supports(level, '1.7') ? { seriesId: null, recurrence: null } : {}),
  };
}

function appointmentData(item: AppointmentItem, { level, mailbox }: HostContext): object {
  const recipient = recipients(mailbox.address);
  const recurrence = item.series?.recurrence;
  return {
    itemType: 2,
    id: item.id,
    itemClass: item.itemClass,
    subject: item.subject,
    normalizedSubject: normalized(item.subject),
    dateTimeCreated: Date.parse(item.createdAt),
    dateTimeModified: Date.parse(item.modifiedAt),
    start: Date.parse(item.start),
    end: Date.parse(item.end),
    location: item.location,
    organizer: recipient(item.organizer),
    to: item.required.map(recipient),
    cc: item.optional.map(recipient),
    attachments: attachments(item),
    ...(supports(level, '1.7')
      ? { seriesId: seriesId(item), recurrence: recurrence ? recurrenceData(recurrence) : null }
      : {}),
    ...(supports(level, '1.14')
      ? { isAllDayEvent: item.isAllDay, sensitivity: item.isPrivate ? 'private' : 'normal' }
      : {}),
  };
}

function attachments(item: MailItem | AppointmentItem): object[] {
  return item.attachments.map(({ id, name, contentType, size, isInline, type }) => ({
    ...{ id, name, contentType, size, isInline },
    attachmentType: type === 'item' ? 1 : 0,
  }));
}

/** Office.js says `seriesId` of a date of a series, not of the series itself. */
function seriesId(item: AppointmentItem | null): string | null {
  return item?.series?.role === 'occurrence' ? item.series.masterId : null;
}

const normalized = (subject: string): string =>
  subject.replace(/^((re|aw|wg|fwd?|antw)\s*:\s*)+/i, '');

function recipients(ownAddress: string) {
  const ownDomain = ownAddress.slice(ownAddress.indexOf('@') + 1);
  return (person: Parameters<typeof recipientData>[0]) => recipientData(person, ownDomain);
}
