/** Why something that a run wrote is not taken back. */
export type LeftReason =
  /** It is not as the run left it any more. */
  | 'changed-since'
  /** It is not there any more. */
  | 'gone'
  /** What the run deleted is there again. */
  | 'there-again'
  /** People threw it away themselves; the run only emptied Deleted Items. */
  | 'thrown-away'
  /** Other accounts lead to the record that the run made. */
  | 'shared'
  /** It belongs to no pair any more, or to another one. */
  | 'other-pair'
  /** What was private in it was never kept; it lies in Deleted Items as it was. */
  | 'private'
  /** The server would write to people, or has no room for it. */
  | 'unsendable'
  | 'hidden'
  | 'unreadable'
  | 'refused'
  /** The server did not do it this time. */
  | 'failed'
  /** It may have happened, and nobody could look. */
  | 'unsettled-write';
