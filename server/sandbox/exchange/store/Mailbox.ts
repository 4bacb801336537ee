import { ItemError } from '../soap/ItemError.ts';
import type { Folder } from './Folder.ts';
import type { Item } from './Item.ts';
import type { ItemDraft } from './ItemDraft.ts';
import { ItemShelf } from './ItemShelf.ts';
import { MailboxLog } from './MailboxLog.ts';
import type { MailboxState } from './MailboxState.ts';

/** The quota, in bytes: all of it is in memory. */
const mostBytes = 250_000_000;

/** One mailbox: its folders and items, with a log of all that happens to them. */
export class Mailbox extends MailboxLog {
  readonly guid: string;
  readonly address: string;
  readonly name: string;
  readonly #items = new ItemShelf();

  constructor(state: MailboxState, now: () => number) {
    super(state, now);
    this.guid = state.guid;
    this.address = state.address;
    this.name = state.name;
    for (const item of state.items) this.#items.put(item);
  }

  get items(): Iterable<Item> {
    return this.#items.all;
  }

  /** Whether its quota is used up. */
  get isFull(): boolean {
    return this.#items.size >= mostBytes;
  }

  toState(): MailboxState {
    const { guid, address, name, outbox, photo, clock, forgotten, tombstones } = this;
    const lists = {
      folders: [...this.folders],
      items: [...this.items],
      tombstones: [...tombstones],
    };
    return { guid, address, name, outbox, photo, clock, forgotten, ...lists };
  }

  item(id: number): Item | undefined {
    return this.#items.get(id);
  }

  itemsIn(folder: number): Item[] {
    return this.#items.inFolder(folder);
  }

  /** @throws ItemError `ErrorQuotaExceeded` where there is no room for more. */
  checkRoom(): void {
    if (this.isFull) throw new ItemError('ErrorQuotaExceeded', 'The mailbox is full.');
  }

  /** @throws ItemError `ErrorQuotaExceeded` where there is no room for more. */
  addFolder(made: Pick<Folder, 'parent' | 'name' | 'folderClass' | 'extended'>): Folder {
    this.checkRoomBelow(made.parent);
    const at = this.next();
    const folder = { ...made, id: at, distinguished: null, createdAt: at, changedAt: at };
    this.folderById.set(folder.id, folder);
    this.tell({ type: 'Created', folder: made.parent, subject: folder.id });
    return folder;
  }

  /** Notes that a folder was changed; `from` where it was moved from another parent. */
  changeFolder(folder: Folder, from: number | null = null): void {
    folder.changedAt = this.next();
    if (from === null) this.tell({ type: 'Modified', folder: folder.parent, subject: folder.id });
    else {
      const event = { folder: folder.parent, subject: folder.id };
      this.tell({ ...event, type: 'Moved', from: { folder: from, item: null } });
    }
  }

  /** Removes a folder for good, with all that is in it. */
  removeFolder(folder: Folder): void {
    for (const child of this.childrenOf(folder.id)) this.removeFolder(child);
    for (const item of this.itemsIn(folder.id)) this.removeItem(item);
    this.folderById.delete(folder.id);
    this.bury(folder, folder.parent, 'folder');
    this.tell({ type: 'Deleted', folder: folder.parent, subject: folder.id });
  }

  addItem(made: ItemDraft, type: 'Created' | 'Copied' | 'NewMail' = 'Created'): Item {
    const item = this.#place(made);
    if (type !== 'Copied') this.tell({ type: 'Created', folder: item.folder, item: item.id });
    if (type === 'NewMail') this.tell({ type, folder: item.folder, item: item.id });
    this.#tellBusy(item);
    return item;
  }

  /** Notes that an item was changed. */
  changeItem(item: Item, isReadFlagOnly = false): void {
    item.changedAt = this.next();
    if (!isReadFlagOnly) item.contentAt = item.changedAt;
    item.changedOn = this.now();
    this.#items.weigh(item);
    this.tell({ type: 'Modified', folder: item.folder, item: item.id });
    this.#tellBusy(item);
  }

  /** Puts an item elsewhere: it gets another id, as in Exchange. */
  moveItem(item: Item, folder: number): Item {
    const from = { folder: item.folder, item: item.id };
    this.#items.takeOut(item);
    this.bury(item, item.folder, 'item');
    const moved = this.#place({ ...item, folder });
    this.tell({ type: 'Moved', folder, item: moved.id, from });
    this.#tellBusy(moved);
    return moved;
  }

  copyItem(item: Item, folder: number): Item {
    const copy = this.addItem({ ...structuredClone(item), folder }, 'Copied');
    const from = { folder: item.folder, item: item.id };
    this.tell({ type: 'Copied', folder, item: copy.id, from });
    return copy;
  }

  removeItem(item: Item): void {
    this.#items.takeOut(item);
    this.bury(item, item.folder, 'item');
    this.tell({ type: 'Deleted', folder: item.folder, item: item.id });
    this.#tellBusy(item);
  }

  #place(made: ItemDraft): Item {
    const at = this.next();
    const now = this.now();
    const item: Item = {
      ...made,
      exceptions: made.exceptions ?? {},
      id: at,
      createdAt: at,
      changedAt: at,
      contentAt: at,
      madeOn: made.madeOn ?? now,
      changedOn: now,
    };
    this.#items.put(item);
    return item;
  }

  #tellBusy({ kind, folder, id }: Item): void {
    if (kind === 'CalendarItem') this.tell({ type: 'FreeBusyChanged', folder, item: id });
  }
}
