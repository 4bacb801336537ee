/** What is known of a picture without its bytes. */
export interface PictureFacts {
  /** Lower-case hex SHA-256 of the bytes. */
  sha256: string;
  bytes: number;
  /** The first four bytes or so, in lower-case hex: they tell what kind of picture it is. */
  start: string;
}
