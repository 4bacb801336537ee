import type { Concept } from '../words/vocabulary.ts';

/** One way in which a column's name can speak of a field. */
export interface Hint {
  /** Each must be meant by a part of the name; one of several by any of them. */
  needs: readonly (readonly Concept[])[];
  /** May stand in the name besides. */
  allows: readonly Concept[];
  /** Must not. */
  forbids: readonly Concept[];
  /** The number that must stand in it, such as 2 of `email2`; none: no number but 1. */
  ordinal: string | null;
  /** 0 to 1: how surely a name like this means the field. */
  weight: number;
}
