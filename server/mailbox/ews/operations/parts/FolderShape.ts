import type { PropertyPath } from './PropertyPath.ts';

/** Which properties a folder comes with. */
export interface FolderShape {
  base: 'IdOnly' | 'Default' | 'AllProperties';
  properties?: readonly PropertyPath[];
}
