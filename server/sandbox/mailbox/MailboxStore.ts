import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';
import type { AppointmentEdit } from './AppointmentEdit.ts';
import type { AppointmentItem } from './AppointmentItem.ts';
import { editAppointment } from './editAppointment.ts';
import type { Folder, FolderKind } from './Folder.ts';
import type { Mailbox } from './Mailbox.ts';
import type { MailboxItem } from './MailboxItem.ts';

const folderKinds: FolderKind[] = ['inbox', 'sent', 'archive', 'deleted', 'loaded', 'calendar'];

/** Characters that Outlook lets one add-in keep on one item (platform.md A5, "Limits"). */
const propertyLimit = 2500;
/** Characters that Outlook lets one add-in keep in one mailbox. */
const settingsLimit = 32 * 1024;

interface Box {
  mailbox: Mailbox;
  items: Map<string, MailboxItem>;
  /** Custom properties by item and add-in; an add-in never sees another's. */
  properties: Map<string, Record<string, unknown>>;
  settings: Map<string, Record<string, string>>;
  contents: Map<string, Uint8Array>;
}

/**
 * The try-out's mailboxes, in memory: a restart brings back the demo as it was. Whatever is asked of
 * a mailbox or item that is not there is an AppError `not-found`.
 */
export class MailboxStore {
  readonly #boxes = new Map<string, Box>();
  readonly #clock: Clock;
  #created = 0;

  constructor(mailboxes: Mailbox[], clock: Clock) {
    this.#clock = clock;
    for (const mailbox of mailboxes) {
      this.#boxes.set(mailbox.id, {
        mailbox,
        items: new Map(),
        properties: new Map(),
        settings: new Map(),
        contents: new Map(),
      });
    }
  }

  mailboxes(): Mailbox[] {
    return [...this.#boxes.values()].map(({ mailbox }) => mailbox);
  }

  mailbox(mailboxId: string): Mailbox {
    return this.#box(mailboxId).mailbox;
  }

  /** Puts an item into a mailbox, with the bytes of its attachments by their ids. */
  add(mailboxId: string, item: MailboxItem, contents = new Map<string, Uint8Array>()): void {
    const box = this.#box(mailboxId);
    box.items.set(item.id, item);
    for (const [id, content] of contents) box.contents.set(id, content);
  }

  /** Every folder but `loaded` while nothing was loaded; a master of a series counts as nothing. */
  folders(mailboxId: string): Folder[] {
    return folderKinds
      .map((id) => {
        const items = this.list(mailboxId, id);
        const unread = items.filter((item) => item.kind === 'mail' && !item.isRead).length;
        return { id, total: items.length, unread };
      })
      .filter(({ id, total }) => id !== 'loaded' || total > 0);
  }

  /** A folder's items: mails newest first, appointments by their start, without series' masters. */
  list(mailboxId: string, folder: FolderKind): MailboxItem[] {
    const key = (item: MailboxItem) => (item.kind === 'mail' ? item.receivedAt : item.start);
    const direction = folder === 'calendar' ? 1 : -1;
    return [...this.#box(mailboxId).items.values()]
      .filter((item) => item.folder === folder)
      .filter((item) => item.kind === 'mail' || item.series?.role !== 'master')
      .sort((a, b) => direction * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }

  get(mailboxId: string, itemId: string): MailboxItem {
    const item = this.#box(mailboxId).items.get(itemId);
    if (!item) throw new AppError('not-found', 'There is no such item in this mailbox.');
    return item;
  }

  /** The bytes of one of an item's attachments. */
  content(mailboxId: string, itemId: string, attachmentId: string): Uint8Array {
    const item = this.get(mailboxId, itemId);
    const content = this.#box(mailboxId).contents.get(attachmentId);
    if (!content || !item.attachments.some(({ id }) => id === attachmentId)) {
      throw new AppError('not-found', 'There is no such attachment on this item.');
    }
    return content;
  }

  /** What an add-in keeps on an item; empty where it keeps nothing. */
  properties(mailboxId: string, itemId: string, addinId: string): Record<string, unknown> {
    this.get(mailboxId, itemId);
    return this.#box(mailboxId).properties.get(`${addinId}\n${itemId}`) ?? {};
  }

  /** @throws AppError `invalid-input` beyond 2,500 characters of JSON */
  saveProperties(
    mailboxId: string,
    itemId: string,
    addinId: string,
    properties: Record<string, unknown>,
  ): void {
    this.get(mailboxId, itemId);
    checkLength(properties, propertyLimit, 'Custom properties of an item');
    this.#box(mailboxId).properties.set(`${addinId}\n${itemId}`, properties);
  }

  /** What an add-in keeps for a mailbox (roaming settings), each value as JSON. */
  settings(mailboxId: string, addinId: string): Record<string, string> {
    return this.#box(mailboxId).settings.get(addinId) ?? {};
  }

  /** @throws AppError `invalid-input` beyond 32,768 characters of JSON */
  saveSettings(mailboxId: string, addinId: string, settings: Record<string, string>): void {
    checkLength(settings, settingsLimit, 'Settings of an add-in');
    this.#box(mailboxId).settings.set(addinId, settings);
  }

  setCategories(mailboxId: string, itemId: string, categories: string[]): MailboxItem {
    return this.#change(mailboxId, { ...this.get(mailboxId, itemId), categories });
  }

  setRead(mailboxId: string, itemId: string, isRead: boolean): MailboxItem {
    const item = this.get(mailboxId, itemId);
    if (item.kind !== 'mail') throw new AppError('invalid-input', 'Only mails are read or unread.');
    return this.#change(mailboxId, { ...item, isRead });
  }

  /** Moves a mail; an appointment can only be deleted. Its id stays (Exchange would change it). */
  move(mailboxId: string, itemId: string, folder: FolderKind): MailboxItem {
    const item = this.get(mailboxId, itemId);
    if (folder === 'calendar' || (item.kind === 'appointment' && folder !== 'deleted')) {
      throw new AppError('invalid-input', 'This item cannot be moved there.');
    }
    return this.#change(mailboxId, { ...item, folder });
  }

  /** Moves to Deleted Items, and out of there for good. */
  remove(mailboxId: string, itemId: string): void {
    const item = this.get(mailboxId, itemId);
    if (item.folder !== 'deleted') this.move(mailboxId, itemId, 'deleted');
    else this.#box(mailboxId).items.delete(itemId);
  }

  /**
   * Saves what an organizer wrote, as a new appointment where `itemId` is null. Changing a series'
   * master leaves its dates as they are: the try-out does not plan series anew.
   * @throws AppError `not-allowed` for an appointment that someone else organizes
   */
  saveAppointment(
    mailboxId: string,
    itemId: string | null,
    edit: AppointmentEdit,
  ): AppointmentItem {
    const { mailbox } = this.#box(mailboxId);
    const before = itemId === null ? null : this.get(mailboxId, itemId);
    if (before && (before.kind !== 'appointment' || !before.isOrganizer)) {
      throw new AppError('not-allowed', 'Only the organizer can change an appointment.');
    }
    if (!before) this.#created += 1;
    const key = `${mailbox.id}-new-${this.#created}`;
    const saved = editAppointment(before, edit, { mailbox, key, now: this.#clock.now() });
    this.#box(mailboxId).items.set(saved.id, saved);
    return saved;
  }

  #change(mailboxId: string, item: MailboxItem): MailboxItem {
    this.#box(mailboxId).items.set(item.id, item);
    return item;
  }

  #box(mailboxId: string): Box {
    const box = this.#boxes.get(mailboxId);
    if (!box) throw new AppError('not-found', 'There is no such mailbox in the try-out.');
    return box;
  }
}

function checkLength(value: unknown, limit: number, what: string): void {
  const length = JSON.stringify(value).length;
  if (length > limit) {
    throw new AppError('invalid-input', `${what} may hold ${limit} characters, not ${length}.`);
  }
}
