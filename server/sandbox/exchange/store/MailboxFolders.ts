import { ItemError } from '../soap/ItemError.ts';
import type { Folder } from './Folder.ts';

/** What one mailbox holds of folders, and how many below each other (limits of Exchange's folder hierarchy). */
const most = { folders: 5000, depth: 300 };

/** The folders of a mailbox, as they lie below each other. */
export class MailboxFolders {
  protected readonly folderById: Map<number, Folder>;

  constructor(folders: readonly Folder[]) {
    this.folderById = new Map(folders.map((folder) => [folder.id, folder]));
  }

  get folders(): Iterable<Folder> {
    return this.folderById.values();
  }

  folder(id: number): Folder | undefined {
    return this.folderById.get(id);
  }

  /** @param name as in DistinguishedFolderId, for example `msgfolderroot` */
  distinguished(name: string): Folder | undefined {
    for (const folder of this.folderById.values()) {
      if (folder.distinguished === name) return folder;
    }
    return undefined;
  }

  childrenOf(folder: number): Folder[] {
    return [...this.folderById.values()].filter(({ parent }) => parent === folder);
  }

  /** All below, not itself; parents before children. */
  foldersBelow(folder: number): Folder[] {
    const children = Map.groupBy(this.folderById.values(), ({ parent }) => parent);
    const below = (id: number): Folder[] =>
      (children.get(id) ?? []).flatMap((child) => [child, ...below(child.id)]);
    return below(folder);
  }

  /** Whether it is that one, or somewhere below it. */
  isBelow(folder: number, ancestor: number): boolean {
    return this.#pathOf(folder).includes(ancestor);
  }

  /**
   * Whether there is room for one more folder, or for a whole tree.
   *
   * @param tree the topmost folder of what is to come; undefined for a new one
   * @throws ItemError `ErrorQuotaExceeded`
   */
  checkRoomBelow(parent: number, tree?: number): void {
    const levels = tree === undefined ? 1 : this.#levelsOf(tree);
    const isFull = tree === undefined && this.folderById.size >= most.folders;
    if (isFull || this.#pathOf(parent).length + levels > most.depth) {
      throw new ItemError('ErrorQuotaExceeded', 'The mailbox can hold no more folders there.');
    }
  }

  #levelsOf(folder: number): number {
    const own = this.#pathOf(folder).length;
    const below = this.foldersBelow(folder).map(({ id }) => this.#pathOf(id).length - own);
    return 1 + Math.max(0, ...below);
  }

  /** The ids from a folder up to the root. */
  #pathOf(folder: number): number[] {
    const path: number[] = [];
    for (let at = this.folder(folder); at !== undefined; at = this.folder(at.parent))
      path.push(at.id);
    return path;
  }
}
