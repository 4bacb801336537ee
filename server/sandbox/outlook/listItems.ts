import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { findItem } from '../../mailbox/ews/operations/findItem.ts';
import type { FolderRef } from '../../mailbox/ews/operations/parts/FolderRef.ts';
import type { FolderKind } from '../mailbox/Folder.ts';
import type { ItemSummary } from '../mailbox/ItemSummary.ts';
import { calendarRowPaths, mailRowPaths } from './itemPaths.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';
import { readRow } from './readRow.ts';

const pageSize = 500;
/** A calendar is shown a year back and nearly one ahead; Exchange shows two years at most. */
const days = { back: 365, ahead: 360 };

/** A folder's rows: mails newest first, appointments by their start with every date of a series. */
export async function listItems(box: OutlookBox, kind: FolderKind): Promise<ItemSummary[]> {
  const folder = await box.place(kind);
  if (!folder) return [];
  return kind === 'calendar' ? listCalendar(box, folder) : listMails(box, folder, kind);
}

async function listCalendar(box: OutlookBox, folder: FolderRef): Promise<ItemSummary[]> {
  const day = 86_400_000;
  const at = (from: number) => new Date(Date.now() + from * day).toISOString();
  const request = {
    folders: [folder],
    shape: { base: 'IdOnly' as const, properties: calendarRowPaths },
    view: { from: at(-days.back), to: at(days.ahead) },
  };
  const read = (item: Parameters<typeof readRow>[0]) => readRow(item, 'calendar', box.mailbox);
  return valueOf(await findItem(box.client, request, read, patience())).items;
}

async function listMails(
  box: OutlookBox,
  folder: FolderRef,
  kind: FolderKind,
): Promise<ItemSummary[]> {
  const rows: ItemSummary[] = [];
  for (let offset = 0; ;) {
    const request = {
      folders: [folder],
      shape: { base: 'IdOnly' as const, properties: [...mailRowPaths, ...calendarRowPaths] },
      view: { offset, size: pageSize },
      sort: [{ by: { field: 'item:DateTimeReceived' }, order: 'Descending' as const }],
    };
    const read = (item: Parameters<typeof readRow>[0]) => readRow(item, kind, box.mailbox);
    const page = valueOf(await findItem(box.client, request, read, patience()));
    rows.push(...page.items);
    if (page.last || page.items.length === 0) return rows;
    offset = page.nextOffset ?? offset + page.items.length;
  }
}
