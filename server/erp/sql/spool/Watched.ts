import type { Constant } from '../mapping/names.ts';

/** Conditions on columns: each must hold; a list is any of its values, null is nothing there. */
export type Conditions = Readonly<Record<string, Constant | readonly Constant[] | null>>;

/** Where a kind's records are. */
export interface WatchedKind {
  /** The kind's word. */
  kind: string;
  table: string;
  key: string;
  company: string;
  where: Conditions;
}

/** A step from a record to a row beside it: a left join. */
export interface WatchedJoin {
  name: string;
  table: string;
  /** Their column, and ours: of the record, or of a join before (`join` null: of the record). */
  on: readonly { theirs: string; join: string | null; ours: string; asText: boolean }[];
  where: Conditions;
}

/** A table whose changes concern the records of a kind. */
export interface Watched {
  of: WatchedKind;
  /**
   * The table beside the record's own; null: the record's own. `steps` are the joins before it that lead there, `last` is itself,
   * `columns` what of it is shown: a change of anything else in it concerns nobody.
   */
  beside: { steps: readonly WatchedJoin[]; last: WatchedJoin; columns: readonly string[] } | null;
}
