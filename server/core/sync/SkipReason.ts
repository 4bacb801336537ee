/** Why nothing is done about a thing. Shown to people in their own words by whoever shows it. */
export type SkipReason =
  | 'no-company'
  | 'area-off'
  | 'side-lacks-area'
  /** It carries the stamp of another item: never exported, never followed. */
  | 'copy'
  /** It carries a stamp that is not this mailbox's, ERP's or company's, or whose signature does not fit. */
  | 'stranger'
  /** What it depends on has to be looked at first; see the plan's `lookUp`. */
  | 'look-first'
  | 'out-of-scope'
  | 'unknown'
  | 'not-made-there'
  | 'parted'
  | 'private'
  | 'series'
  | 'follow-up'
  | 'not-selected'
  | 'outside-window'
  | 'before-start'
  /** The organizer's copy leads; it is synced from there. */
  | 'organizer-first'
  /** It is an organizer's record, out of this user's sight: synced from the organizer's mailbox, which all have it from. */
  | 'led-elsewhere'
  | 'waits-for-answer'
  /** The server would mail people (NX12). */
  | 'would-mail'
  /** Everybody at the mail's other end is on a never-link list (NX15). */
  | 'never-link'
  /** The policy files mail of people the ERP knows, and it knows none of these. */
  | 'people-unknown'
  /** Somebody took the mail out of the ERP again (NX15). */
  | 'withdrawn'
  /** Somebody filed it by hand, or does so at the moment. */
  | 'filed-by-hand';
