import { collectOutcomes } from '../answers/collectOutcomes.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Folder } from './parts/Folder.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import type { FolderShape } from './parts/FolderShape.ts';
import { folderShapeXml } from './parts/folderShapeXml.ts';
import { folderXml } from './parts/folderXml.ts';
import { readFolder } from './parts/readFolder.ts';
import { readItemId } from './parts/readItemId.ts';
import { readSyncEnd, type SyncEnd } from './parts/readSyncEnd.ts';
import { requireOne } from './parts/requireOne.ts';

/** What happened to a folder. */
export type FolderEvent =
  { type: 'create' | 'update'; folder: Folder } | { type: 'delete'; id: string };

/** What to list. */
export interface SyncFolderHierarchyRequest {
  shape: FolderShape;
  /** Folders below it; the whole mailbox where it is not named. */
  below?: FolderRef;
  /** As the last page gave it; null for everything. */
  syncState: string | null;
}

/**
 * Lists what changed in the tree of folders. An expired state throws `cursor-expired`.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/syncfolderhierarchy-operation
 */
export async function syncFolderHierarchy(
  client: EwsClient,
  request: SyncFolderHierarchyRequest,
  signal: AbortSignal,
): Promise<SyncEnd & { changes: FolderEvent[] }> {
  const { below, syncState } = request;
  const body = element(
    'm:SyncFolderHierarchy',
    {},
    folderShapeXml(request.shape),
    below && element('m:SyncFolderId', {}, folderXml(below)),
    syncState === null ? undefined : element('m:SyncState', {}, syncState),
  );
  const outcomes = await collectOutcomes(
    client,
    { operation: 'SyncFolderHierarchy', body, effect: 'read', pieces: ['Changes'] },
    {
      count: 1,
      piece: readChange,
      finish: (message, changes) => {
        const end = readSyncEnd(message.element, 'IncludesLastFolderInRange', syncState);
        return { ...end, changes };
      },
    },
    signal,
  );
  return valueOf(outcomes);
}

function readChange(change: XmlElement): FolderEvent {
  if (change.name === 'Create' || change.name === 'Update') {
    const type = change.name === 'Create' ? 'create' : 'update';
    return { type, folder: readFolder(requireOne(change.children)) };
  }
  if (change.name === 'Delete') return { type: 'delete', id: readItemId(change, 'FolderId').id };
  throw badAnswer('unknown-change', 'told of a change of an unknown kind', { kind: change.name });
}
