import { folderKind } from '../shape/folderKind.ts';
import { ItemError } from '../soap/ItemError.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import { findFolder } from './findFolder.ts';
import type { FolderPlace } from './FolderPlace.ts';

const homes: Readonly<Record<string, string>> = {
  CalendarItem: 'calendar',
  Contact: 'contacts',
  DistributionList: 'contacts',
  Task: 'tasks',
  PostItem: 'inbox',
};

const wrongFolder: Readonly<Record<string, readonly [string, string]>> = {
  CalendarItem: ['CalendarFolder', 'ErrorCannotCreateCalendarItemInNonCalendarFolder'],
  Contact: ['ContactsFolder', 'ErrorCannotCreateContactInNonContactFolder'],
  Task: ['TasksFolder', 'ErrorCannotCreateTaskInNonTaskFolder'],
};

/**
 * Where a CreateItem puts an item of a kind: into the folder it names, else into the one that is usual for the kind.
 *
 * @throws ItemError for a folder that is not there, or not for such items
 */
export function homeOf(call: Call, request: XmlElement, kind: string): FolderPlace {
  const target = childOf(request, 'SavedItemFolderId')?.children[0];
  const isSent = /Send/.test(request.attributes['MessageDisposition'] ?? '');
  const home = homes[kind] ?? (isSent ? 'sentitems' : 'drafts');
  const distinguished = element('DistinguishedFolderId', [], { Id: home });
  const place = findFolder(call, target ?? distinguished, 'ErrorSavedItemFolderNotFound');
  const [wanted, code] = wrongFolder[kind] ?? [];
  const isTrash = place.folder.distinguished === 'deleteditems';
  if (
    wanted !== undefined &&
    code !== undefined &&
    folderKind(place.folder) !== wanted &&
    !isTrash
  ) {
    throw new ItemError(code, 'Items of this type cannot be created in that folder.');
  }
  return place;
}
