/** Which folders of an area are looked at (BW12, EM9). Deleted Items is always looked at too. */
export interface FolderChoice {
  /** The folder that every mailbox has for the area. True where nothing is said. */
  standard?: boolean;
  /** Also those below the standard one that hold the same kind of thing. */
  below?: boolean;
  /**
   * Others, by their folder ids; such as one of our own that `createFolder` made. They come first, so
   * that new things are made in the first of them. One that was deleted is passed over.
   */
  chosen?: readonly string[];
}
