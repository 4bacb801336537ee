import type { Said } from '../../check/Said.ts';
import type { MappingPath } from '../../mapping/MappingFile.ts';

/** Something said to the administrator, at a place of the mapping. */
export interface DraftNote {
  path: MappingPath;
  text: Said;
}
