import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { Folder } from './parts/Folder.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import type { FolderShape } from './parts/FolderShape.ts';
import { folderShapeXml } from './parts/folderShapeXml.ts';
import { folderXml } from './parts/folderXml.ts';
import { readFolder } from './parts/readFolder.ts';
import { readPageEnd, type PageEnd } from './parts/readPageEnd.ts';
import type { Restriction } from './parts/Restriction.ts';
import { restrictionXml } from './parts/restrictionXml.ts';

/** Where to look for folders, and which. */
export interface FindFolderRequest {
  parents: readonly FolderRef[];
  /** `Deep`: also below their children. */
  traversal: 'Shallow' | 'Deep';
  shape: FolderShape;
  restriction?: Restriction;
  page?: { offset: number; size: number };
}

/**
 * Finds folders below others, one outcome for each parent.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/findfolder-operation
 */
export function findFolder(
  client: EwsClient,
  request: FindFolderRequest,
  signal: AbortSignal,
): Promise<Outcome<PageEnd & { folders: Folder[] }>[]> {
  const { page } = request;
  const body = element(
    'm:FindFolder',
    { Traversal: request.traversal },
    folderShapeXml(request.shape),
    page &&
      element('m:IndexedPageFolderView', {
        MaxEntriesReturned: page.size,
        Offset: page.offset,
        BasePoint: 'Beginning',
      }),
    restrictionXml(request.restriction),
    element('m:ParentFolderIds', {}, ...request.parents.map(folderXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'FindFolder', body, effect: 'read', pieces: ['RootFolder/Folders'] },
    {
      count: request.parents.length,
      piece: readFolder,
      finish: (message, folders) => ({ ...readPageEnd(message.element), folders }),
    },
    signal,
  );
}
