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
import { requireOne } from './parts/requireOne.ts';

/**
 * Reads folders.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getfolder-operation
 */
export function getFolder(
  client: EwsClient,
  request: { folders: readonly FolderRef[]; shape: FolderShape },
  signal: AbortSignal,
): Promise<Outcome<Folder>[]> {
  const body = element(
    'm:GetFolder',
    {},
    folderShapeXml(request.shape),
    element('m:FolderIds', {}, ...request.folders.map(folderXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'GetFolder', body, effect: 'read', pieces: ['Folders'] },
    {
      count: request.folders.length,
      piece: readFolder,
      finish: (_, folders) => requireOne(folders),
    },
    signal,
  );
}
