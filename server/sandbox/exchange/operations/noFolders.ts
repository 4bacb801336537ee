import { element } from '../xml/element.ts';

/** What the answer about a folder holds when it fails, since its type wants it. */
export const noFolders = [element('Folders')];
