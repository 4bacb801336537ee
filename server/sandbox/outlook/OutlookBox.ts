import { AppError } from '../../core/AppError.ts';
import type { EwsClient } from '../../mailbox/ews/EwsClient.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { createFolder } from '../../mailbox/ews/operations/createFolder.ts';
import { findFolder } from '../../mailbox/ews/operations/findFolder.ts';
import { getFolder } from '../../mailbox/ews/operations/getFolder.ts';
import type { Folder as EwsFolder } from '../../mailbox/ews/operations/parts/Folder.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { Folder, FolderKind } from '../mailbox/Folder.ts';
import { folderPlaces } from '../mailbox/folderPlaces.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import { ChangeWatch } from './ChangeWatch.ts';
import { patience } from './patience.ts';

const kinds = Object.keys(folderPlaces) as FolderKind[];
const top = { distinguished: 'msgfolderroot' };
const shape = { base: 'Default' as const };

/** A mailbox as the small Outlook has it open: its owner's client, and where its folders are. */
export class OutlookBox {
  readonly mailbox: Mailbox;
  readonly client: EwsClient;
  readonly changes: ChangeWatch;

  constructor(mailbox: Mailbox, client: EwsClient) {
    this.mailbox = mailbox;
    this.client = client;
    this.changes = new ChangeWatch(client);
  }

  /** Every folder that there is, and how much lies in it now; `loaded` only while something was loaded. */
  async folders(): Promise<(Folder & { place: { id: string } })[]> {
    const distinguished = kinds.flatMap((kind) => {
      const place = folderPlaces[kind];
      return 'distinguished' in place ? [{ kind, folder: place }] : [];
    });
    const [read, own] = await Promise.all([
      getFolder(
        this.client,
        { folders: distinguished.map(({ folder }) => folder), shape },
        patience(),
      ),
      this.#ownFolders(),
    ]);
    const found = new Map<FolderKind, EwsFolder>();
    for (const [index, { kind }] of distinguished.entries()) {
      const outcome = read[index];
      if (outcome) found.set(kind, valueOf([outcome]));
    }
    for (const kind of kinds) {
      const place = folderPlaces[kind];
      const folder = 'named' in place ? own.find(({ name }) => name === place.named) : undefined;
      if (folder) found.set(kind, folder);
    }
    return kinds.flatMap((kind) => {
      const folder = found.get(kind);
      if (!folder) return [];
      const total = folder.itemCount ?? 0;
      const unread = Number(textOf(folder.element, 'UnreadCount') ?? 0);
      if (kind === 'loaded' && total === 0) return [];
      return [{ id: kind, total, unread, place: { id: folder.id } }];
    });
  }

  /**
   * Where a folder is.
   *
   * @param isMade whether one of the user's own is made where it is missing
   * @returns null where it is missing
   */
  async place(
    kind: FolderKind,
    isMade = false,
  ): Promise<{ distinguished: string } | { id: string } | null> {
    const place = folderPlaces[kind];
    if ('distinguished' in place) return place;
    const found = (await this.#ownFolders()).find(({ name }) => name === place.named);
    if (found) return { id: found.id };
    if (!isMade) return null;
    const folders = [{ kind: 'Folder' as const, name: place.named }];
    const made = await createFolder(this.client, { parent: top, folders }, patience());
    return { id: valueOf(made).id };
  }

  /**
   * What kind of folder an id means.
   *
   * @throws AppError `not-found` for a folder that the small Outlook does not show
   */
  async kindOf(folderId: string): Promise<FolderKind> {
    const known = (await this.folders()).find(({ place }) => place.id === folderId);
    if (known) return known.id;
    throw new AppError('not-found', 'There is no such item in this mailbox.');
  }

  async #ownFolders(): Promise<EwsFolder[]> {
    const request = { parents: [top], traversal: 'Shallow' as const, shape };
    return valueOf(await findFolder(this.client, request, patience())).folders;
  }
}
