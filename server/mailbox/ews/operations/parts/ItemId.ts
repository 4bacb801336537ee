/** Names an item: case-sensitive and opaque, up to 512 bytes; it changes when the item moves. */
export interface ItemId {
  id: string;
  /** Its version; a write names the one it was planned with. */
  changeKey?: string;
}
