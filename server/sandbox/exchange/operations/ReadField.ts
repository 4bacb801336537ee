import type { FieldPath } from '../shape/FieldPath.ts';

/** The values of a field of what is searched; null where it has none. */
export type ReadField = (path: FieldPath) => readonly string[] | null;
