import type { MappingPath } from '../mapping/MappingFile.ts';

/** What a login may be allowed to do. `trigger` is needed in MariaDB to see triggers. */
export type Right = 'select' | 'insert' | 'update' | 'delete' | 'trigger' | 'usage' | 'execute';

/** A right that a mapping needs, and for what in it. */
export interface Need {
  on: 'table' | 'sequence' | 'function' | 'procedure';
  /** As the mapping names it. */
  name: string;
  right: Right;
  /** Null: the whole table. */
  column: string | null;
  path: MappingPath;
}
