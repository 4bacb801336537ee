/** Why a thing has no pair after the links were rebuilt. */
export type UnpairedReason =
  /** Another thing carries the same stamp and is more like the record. */
  | 'copy'
  /** The stamp is another mailbox's, ERP's or company's, or its signature does not fit. */
  | 'stranger'
  /** The record that the stamp names is gone, out of sight, or cannot be read. */
  | 'partner-missing'
  /** No stamp says what it belongs to. */
  | 'partner-unknown'
  | 'unreadable'
  /** It lies in Deleted Items. */
  | 'thrown-away';
