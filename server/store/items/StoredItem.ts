/** An item as far as recognizing needs it. */
export interface StoredItem {
  id: string;
  identity: string | null;
}
