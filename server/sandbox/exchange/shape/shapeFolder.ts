import type { Folder } from '../store/Folder.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { folderKind } from './folderKind.ts';
import { readFieldPath } from './readFieldPath.ts';
import { isFieldPath } from './isFieldPath.ts';
import { extendedProperty } from './extendedProperty.ts';
import type { View } from './View.ts';
import { folderProperty } from './folderProperty.ts';
import { readFolderExtended } from './readFolderExtended.ts';

const usual = ['FolderId', 'DisplayName', 'UnreadCount', 'TotalCount', 'ChildFolderCount'];
const all = [...usual, 'ParentFolderId', 'FolderClass', 'EffectiveRights', 'DistinguishedFolderId'];

/** A folder as a FolderShape asks for it. */
export function shapeFolder(folder: Folder, shape: XmlElement | undefined, view: View): XmlElement {
  const base = textOf(shape, 'BaseShape') ?? 'AllProperties';
  const paths = (childOf(shape, 'AdditionalProperties')?.children ?? [])
    .filter(isFieldPath)
    .map(readFieldPath);
  const names = new Set(base === 'IdOnly' ? ['FolderId'] : base === 'Default' ? usual : all);
  for (const path of paths) if (path.kind === 'property') names.add(path.name);
  const kind = folderKind(folder);
  return element(kind, [
    ...[...names].flatMap((name) => folderProperty(folder, name, view) ?? []),
    ...paths.flatMap((path) => {
      if (path.kind !== 'extended') return [];
      const values = readFolderExtended(folder, path.key, view);
      return values === null ? [] : [extendedProperty(path.path, values)];
    }),
  ]);
}
