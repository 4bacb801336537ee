/** A page and what its parent element says about it. */
export interface Page<T> {
  rows: readonly T[];
  attributes: Record<string, string>;
}
