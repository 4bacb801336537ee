import type { Item } from './Item.ts';
import { sizeOfItem } from './sizeOfItem.ts';

/** The items of a mailbox by id and by folder, and what they weigh together. */
export class ItemShelf {
  readonly #items = new Map<number, Item>();
  /** Each folder's in the order they came into it. */
  readonly #byFolder = new Map<number, Set<Item>>();
  readonly #sizes = new Map<number, number>();
  #size = 0;

  /** Bytes of all. */
  get size(): number {
    return this.#size;
  }

  get all(): Iterable<Item> {
    return this.#items.values();
  }

  get(id: number): Item | undefined {
    return this.#items.get(id);
  }

  inFolder(folder: number): Item[] {
    return [...(this.#byFolder.get(folder) ?? [])];
  }

  put(item: Item): void {
    this.#items.set(item.id, item);
    const beside = this.#byFolder.get(item.folder) ?? new Set();
    this.#byFolder.set(item.folder, beside.add(item));
    this.weigh(item);
  }

  /** Weighs an item anew that was changed. */
  weigh(item: Item): void {
    const size = sizeOfItem(item);
    this.#size += size - (this.#sizes.get(item.id) ?? 0);
    this.#sizes.set(item.id, size);
  }

  takeOut({ id, folder }: Pick<Item, 'id' | 'folder'>): void {
    const kept = this.#items.get(id);
    if (kept !== undefined) this.#byFolder.get(folder)?.delete(kept);
    this.#items.delete(id);
    this.#size -= this.#sizes.get(id) ?? 0;
    this.#sizes.delete(id);
  }
}
