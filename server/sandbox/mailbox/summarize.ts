import type { ItemSummary } from './ItemSummary.ts';
import type { MailboxItem } from './MailboxItem.ts';

const previewLength = 140;

/** What a folder's list shows of an item. */
export function summarize(item: MailboxItem): ItemSummary {
  if (item.kind === 'appointment') {
    const { kind, id, folder, subject, start, end, isAllDay, location } = item;
    const { isOrganizer, isPrivate, organizer, series, categories } = item;
    return {
      ...{ kind, id, folder, subject, start, end, isAllDay, location },
      ...{ isOrganizer, isPrivate, organizer, series, categories },
    };
  }
  const { kind, id, folder, subject, from, receivedAt, isRead, categories, meeting } = item;
  return {
    ...{ kind, id, folder, subject, from, receivedAt, isRead, categories, meeting },
    to: item.to
      .slice(0, 5)
      .map((person) => person.name || person.address)
      .join('; '),
    hasAttachments: item.attachments.some((attachment) => !attachment.isInline),
    preview: item.text.slice(0, 1000).replace(/\s+/g, ' ').trim().slice(0, previewLength),
  };
}
