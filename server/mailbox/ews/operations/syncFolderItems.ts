import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import type { ItemShape } from './parts/ItemShape.ts';
import { itemShapeXml } from './parts/itemShapeXml.ts';
import { readItemId } from './parts/readItemId.ts';
import { readSyncEnd, type SyncEnd } from './parts/readSyncEnd.ts';
import { requireOne } from './parts/requireOne.ts';
import { requireText } from './parts/requireText.ts';

/** What happened to an item of the folder; `delete` also means that it was moved out. */
export type ItemEvent<T> =
  | { type: 'create' | 'update'; item: T }
  | { type: 'delete'; id: string }
  | { type: 'read-flag'; id: string; changeKey?: string; isRead: boolean };

/** What to list. */
export interface SyncFolderItemsRequest {
  folder: FolderRef;
  shape: ItemShape;
  /** As the last page gave it; null for everything there is. */
  syncState: string | null;
  /** 1 to 512. */
  max: number;
}

/**
 * Lists what changed in a folder, a page at a time. An expired state throws `cursor-expired`.
 * Bodies and attachments do not come with a listing.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/syncfolderitems-operation
 *
 * @param take what is kept of an item (its element, such as `CalendarItem`); called as each arrives
 */
export async function syncFolderItems<T>(
  client: EwsClient,
  request: SyncFolderItemsRequest,
  take: (item: XmlElement) => T,
  signal: AbortSignal,
): Promise<SyncEnd & { changes: ItemEvent<T>[] }> {
  const { syncState } = request;
  const body = element(
    'm:SyncFolderItems',
    {},
    itemShapeXml(request.shape),
    element('m:SyncFolderId', {}, folderXml(request.folder)),
    syncState === null ? undefined : element('m:SyncState', {}, syncState),
    element('m:MaxChangesReturned', {}, request.max),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'SyncFolderItems', body, effect: 'read', pieces: ['Changes'] },
    {
      count: 1,
      piece: (change) => readChange(change, take),
      finish: (message, changes) => {
        const end = readSyncEnd(message.element, 'IncludesLastItemInRange', syncState);
        return { ...end, changes };
      },
    },
    signal,
  );
  return valueOf(outcomes);
}

function readChange<T>(change: XmlElement, take: (item: XmlElement) => T): ItemEvent<T> {
  switch (change.name) {
    case 'Create':
    case 'Update': {
      const type = change.name === 'Create' ? 'create' : 'update';
      return { type, item: take(requireOne(change.children)) };
    }
    case 'Delete':
      return { type: 'delete', id: readItemId(change).id };
    case 'ReadFlagChange': {
      const isRead = requireText(change, 'IsRead').trim() === 'true';
      return { type: 'read-flag', ...readItemId(change), isRead };
    }
    default:
      throw badAnswer('unknown-change', 'told of a change of an unknown kind', {
        kind: change.name,
      });
  }
}
