import { readFolderExtended } from '../shape/readFolderExtended.ts';
import { folderProperty } from '../shape/folderProperty.ts';
import type { View } from '../shape/View.ts';
import type { Folder } from '../store/Folder.ts';
import type { ReadField } from './ReadField.ts';
import { valuesOf } from './valuesOf.ts';

/** Reads a folder's fields. */
export function folderReader(folder: Folder, view: View): ReadField {
  return (path) => {
    if (path.kind === 'extended') return readFolderExtended(folder, path.key, view);
    return path.kind === 'property' ? valuesOf(folderProperty(folder, path.name, view)) : null;
  };
}
