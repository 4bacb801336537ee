/** What must be read besides an item for the record to be whole. Both are empty for most items. */
export interface BesideWish {
  /** Item ids of the exceptions of a series, for GetItem. */
  occurrences: readonly string[];
  /** For GetAttachment: the picture of a contact. */
  attachments: readonly string[];
}
