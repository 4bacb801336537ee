import type { Side } from '../../../shared/records/Area.ts';

/**
 * What one thing says and the other side has no room for. It stays as it is where it was said, and is less on the other
 * side. Names no content.
 */
export interface Loss {
  /** The side that cannot hold it. */
  side: Side;
  /** The thing that says it, on the other side. */
  ref: string;
  pairId: string;
  fields: readonly LostField[];
}

/**
 * `not-held`: the side has no such field. `too-long`: it keeps only the first `limit` characters of a text. `refused`: it
 * would not have what is in it, such as a picture that is too large, and says why in a sentence. `several`: who it is could
 * not be told, since several records have the mail address.
 */
export type LostField =
  | { field: string; why: 'not-held' }
  | { field: string; why: 'several' }
  | { field: string; why: 'too-long'; limit: number }
  | { field: string; why: 'refused'; sentence: string };
