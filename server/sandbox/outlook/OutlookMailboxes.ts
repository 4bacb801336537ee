import type { z } from 'zod';
import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { deleteItem } from '../../mailbox/ews/operations/deleteItem.ts';
import { getAttachment } from '../../mailbox/ews/operations/getAttachment.ts';
import { moveItem } from '../../mailbox/ews/operations/moveItem.ts';
import { element } from '../../mailbox/ews/xml/element.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { AppointmentEdit } from '../mailbox/AppointmentEdit.ts';
import type { Folder, FolderKind } from '../mailbox/Folder.ts';
import type { ItemSummary } from '../mailbox/ItemSummary.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { MailboxItem } from '../mailbox/MailboxItem.ts';
import { attachFiles } from './attachFiles.ts';
import { changeItem } from './changeItem.ts';
import { customProperties } from './customProperties.ts';
import type { DraftFile } from './DraftFile.ts';
import { listItems } from './listItems.ts';
import type { MailDraft } from './MailDraft.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';
import { readItem } from './readItem.ts';
import { saveAppointment } from './saveAppointment.ts';
import { sendMail } from './sendMail.ts';

/** Characters that Outlook lets one add-in keep in one mailbox. */
const settingsLimit = 32 * 1024;

/**
 * The small Outlook's mailboxes: everything it shows is read from Exchange over EWS when it is asked
 * for, and everything it writes goes there; nothing is kept here but add-ins' roaming settings. Whatever
 * is asked of a mailbox or item that is not there is an AppError `not-found`.
 */
export class OutlookMailboxes {
  readonly #boxes: ReadonlyMap<string, OutlookBox>;
  /** By mailbox and add-in; a restart forgets them. */
  readonly #settings = new Map<string, Record<string, string>>();

  constructor(boxes: readonly OutlookBox[]) {
    this.#boxes = new Map(boxes.map((box) => [box.mailbox.id, box]));
  }

  mailboxes(): Mailbox[] {
    return [...this.#boxes.values()].map(({ mailbox }) => mailbox);
  }

  mailbox(mailboxId: string): Mailbox {
    return this.#box(mailboxId).mailbox;
  }

  async folders(mailboxId: string): Promise<Folder[]> {
    const folders = await this.#box(mailboxId).folders();
    return folders.map(({ id, total, unread }) => ({ id, total, unread }));
  }

  /** Another number than the last time when anything may have changed in the mailbox since. */
  revision(mailboxId: string): Promise<number> {
    return this.#box(mailboxId).changes.revision();
  }

  /** A folder's rows: mails newest first, appointments by their start, series by their dates. */
  list(mailboxId: string, folder: FolderKind): Promise<ItemSummary[]> {
    return listItems(this.#box(mailboxId), folder);
  }

  get(mailboxId: string, itemId: string): Promise<MailboxItem> {
    return readItem(this.#box(mailboxId), itemId);
  }

  /** One of an item's attachments with its bytes. */
  async content(
    mailboxId: string,
    itemId: string,
    attachmentId: string,
  ): Promise<{ name: string; content: Uint8Array }> {
    const box = this.#box(mailboxId);
    const { attachments } = await readItem(box, itemId);
    if (!attachments.some(({ id }) => id === attachmentId)) {
      throw new AppError('not-found', 'There is no such attachment on this item.');
    }
    const request = { ids: [attachmentId] };
    const read = valueOf(await getAttachment(box.client, request, patience()));
    const content = read.kind === 'file' ? read.content : (read.mime ?? Buffer.alloc(0));
    return { name: read.name, content };
  }

  /** Puts a file on an item. */
  attach(mailboxId: string, itemId: string, file: z.infer<typeof DraftFile>): Promise<void> {
    return attachFiles(this.#box(mailboxId), itemId, [file]);
  }

  /** What an add-in keeps on an item; empty where it keeps nothing. */
  properties(mailboxId: string, itemId: string, addinId: string): Promise<Record<string, unknown>> {
    return customProperties.read(this.#box(mailboxId), itemId, addinId);
  }

  /** @throws AppError `invalid-input` beyond 2,500 characters of JSON */
  saveProperties(
    mailboxId: string,
    itemId: string,
    addinId: string,
    properties: Record<string, unknown>,
  ): Promise<void> {
    return customProperties.save(this.#box(mailboxId), itemId, addinId, properties);
  }

  /** What an add-in keeps for a mailbox (roaming settings), each value as JSON. */
  settings(mailboxId: string, addinId: string): Record<string, string> {
    return this.#settings.get(`${this.mailbox(mailboxId).id}\n${addinId}`) ?? {};
  }

  /** @throws AppError `invalid-input` beyond 32,768 characters of JSON */
  saveSettings(mailboxId: string, addinId: string, settings: Record<string, string>): void {
    const { length } = JSON.stringify(settings);
    if (length > settingsLimit) {
      const what = `Settings of an add-in may hold ${settingsLimit} characters, not ${length}.`;
      throw new AppError('invalid-input', what);
    }
    this.#settings.set(`${this.mailbox(mailboxId).id}\n${addinId}`, settings);
  }

  async setCategories(
    mailboxId: string,
    itemId: string,
    categories: readonly string[],
  ): Promise<MailboxItem> {
    const box = this.#box(mailboxId);
    const names = categories.map((name) => element('t:String', {}, name));
    const value = names.length === 0 ? null : element('t:Categories', {}, ...names);
    await changeItem(box, itemId, [], () => [[{ field: 'item:Categories' }, value]]);
    return readItem(box, itemId);
  }

  async setRead(mailboxId: string, itemId: string, isRead: boolean): Promise<MailboxItem> {
    const box = this.#box(mailboxId);
    const path = { field: 'message:IsRead' };
    await changeItem(box, itemId, [path], (item) => {
      if (item.name === 'CalendarItem') {
        throw new AppError('invalid-input', 'Only mails are read or unread.');
      }
      const is = textOf(item, 'IsRead') !== 'false';
      return is === isRead ? [] : [[path, element('t:IsRead', {}, isRead)]];
    });
    return readItem(box, itemId);
  }

  /** Moves a mail; an appointment can only be deleted. Its id becomes another one. */
  async move(mailboxId: string, itemId: string, folder: FolderKind): Promise<MailboxItem> {
    const box = this.#box(mailboxId);
    const { name } = await openItem(box, itemId, []);
    if (folder === 'calendar' || (name === 'CalendarItem' && folder !== 'deleted')) {
      throw new AppError('invalid-input', 'This item cannot be moved there.');
    }
    const to = await box.place(folder, true);
    if (!to) throw new AppError('not-found', 'There is no such folder in this mailbox.');
    const request = { items: [{ id: itemId }], to };
    const moved = valueOf(await moveItem(box.client, request, patience()));
    if (moved) return readItem(box, moved.id);
    throw new AppError('bad-answer', 'Exchange did not say where it put the item.');
  }

  /** Deletes into Deleted Items, and from there to where only an administrator finds it. */
  async remove(mailboxId: string, itemId: string): Promise<void> {
    const box = this.#box(mailboxId);
    const { folder } = await readItem(box, itemId);
    const how = folder === 'deleted' ? 'SoftDelete' : 'MoveToDeletedItems';
    valueOf(await deleteItem(box.client, { items: [{ id: itemId }], how }, patience()));
  }

  /**
   * Saves what an organizer wrote: a whole new appointment where `itemId` is null, else what was changed.
   *
   * @throws AppError `not-allowed` for an appointment that someone else organizes
   */
  async saveAppointment(
    mailboxId: string,
    ...[itemId, edit]: [null, AppointmentEdit] | [string, Partial<AppointmentEdit>]
  ): Promise<MailboxItem> {
    const box = this.#box(mailboxId);
    const saved =
      itemId === null
        ? await saveAppointment.create(box, edit)
        : await saveAppointment.change(box, itemId, edit);
    return readItem(box, saved);
  }

  sendMail(mailboxId: string, draft: MailDraft): Promise<void> {
    return sendMail(this.#box(mailboxId), draft);
  }

  #box(mailboxId: string): OutlookBox {
    const box = this.#boxes.get(mailboxId);
    if (!box) throw new AppError('not-found', 'There is no such mailbox in the try-out.');
    return box;
  }
}
