import { badAnswer } from '../../xml/badAnswer.ts';
import { textOf } from '../../xml/textOf.ts';
import { childOf } from '../../xml/childOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { Folder } from './Folder.ts';
import { readItemId } from './readItemId.ts';

const kinds: readonly Folder['kind'][] = [
  'Folder',
  'CalendarFolder',
  'ContactsFolder',
  'TasksFolder',
  'SearchFolder',
];

/**
 * Reads a folder.
 *
 * @throws AppError `bad-answer` where it is none or has no id
 */
export function readFolder(element: XmlElement): Folder {
  const kind = kinds.find((name) => name === element.name);
  if (kind === undefined) throw badAnswer('no-folder', 'sent something that is not a folder');
  const optional = {
    parentId: childOf(element, 'ParentFolderId')?.attributes['Id'],
    folderClass: textOf(element, 'FolderClass'),
    name: textOf(element, 'DisplayName'),
    distinguished: textOf(element, 'DistinguishedFolderId'),
    itemCount: countOf(element, 'TotalCount'),
    childFolderCount: countOf(element, 'ChildFolderCount'),
  };
  const present = Object.entries(optional).filter(([, value]) => value !== undefined);
  return { ...readItemId(element, 'FolderId'), kind, ...Object.fromEntries(present), element };
}

function countOf(element: XmlElement, name: string): number | undefined {
  const text = textOf(element, name);
  return text === undefined ? undefined : Number(text);
}
