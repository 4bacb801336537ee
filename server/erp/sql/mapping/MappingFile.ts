import type { Mapping } from './Mapping.ts';

/** Keys and positions from the top of a mapping to one of its values. */
export type MappingPath = readonly (string | number)[];

/** Something in a mapping that cannot be, said in words: what was expected and what was found. */
export interface MappingProblem {
  path: MappingPath;
  message: string;
}

/** A mapping that was read, and where its values stand in its file. */
export interface MappingFile {
  mapping: Mapping;
  /** The file's name, for messages. */
  name: string;
  /** The line on which the value at this path begins, counted from 1; null when it is not there. */
  lineOf(path: MappingPath): number | null;
}
