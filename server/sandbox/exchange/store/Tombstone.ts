/** An item or folder that is no longer where it was. */
export interface Tombstone {
  id: number;
  /** The folder it was in; for a folder its parent. */
  folder: number;
  kind: 'item' | 'folder';
  createdAt: number;
  deletedAt: number;
}
