import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import { getMaster } from './getMaster.ts';
import { itemPaths } from './itemPaths.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { readAppointment } from './readAppointment.ts';
import { readMail } from './readMail.ts';

/**
 * An item with all that the small Outlook shows of it.
 *
 * @throws AppError `not-found`
 */
export async function readItem(box: OutlookBox, itemId: string): Promise<MailboxItem> {
  const item = await openItem(box, itemId, itemPaths);
  const folder = await box.kindOf(childOf(item, 'ParentFolderId')?.attributes['Id'] ?? '');
  if (item.name !== 'CalendarItem') return readMail(item, folder);
  const isDate = /^(Occurrence|Exception)$/.test(textOf(item, 'CalendarItemType') ?? '');
  const master = isDate ? await getMaster(box.client, itemId) : null;
  return readAppointment(item, folder, box.mailbox, master);
}
