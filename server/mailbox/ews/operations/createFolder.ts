import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import type { Folder } from './parts/Folder.ts';
import type { FolderRef } from './parts/FolderRef.ts';
import { folderXml } from './parts/folderXml.ts';
import { readFolder } from './parts/readFolder.ts';
import { requireOne } from './parts/requireOne.ts';

/** A folder to be made. */
export interface NewFolder {
  kind: Exclude<Folder['kind'], 'SearchFolder'>;
  name: string;
  /** Such as `IPF.Note`; the kind's own where it is not named. */
  folderClass?: string;
}

/**
 * Makes folders below another. One that is there already fails with `conflict`.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/createfolder-operation
 */
export function createFolder(
  client: EwsClient,
  request: { parent: FolderRef; folders: readonly NewFolder[] },
  signal: AbortSignal,
): Promise<Outcome<Folder>[]> {
  const body = element(
    'm:CreateFolder',
    {},
    element('m:ParentFolderId', {}, folderXml(request.parent)),
    element('m:Folders', {}, ...request.folders.map(newFolderXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'CreateFolder', body, effect: 'write', pieces: ['Folders'] },
    {
      count: request.folders.length,
      piece: readFolder,
      finish: (_, folders) => requireOne(folders),
    },
    signal,
  );
}

function newFolderXml(folder: NewFolder): Xml {
  return element(
    `t:${folder.kind}`,
    {},
    folder.folderClass === undefined ? undefined : element('t:FolderClass', {}, folder.folderClass),
    element('t:DisplayName', {}, folder.name),
  );
}
