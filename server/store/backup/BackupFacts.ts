/** What a backup is. */
export interface BackupFacts {
  /** When it was begun, in milliseconds since 1970. */
  madeAt: number;
  /** The steps that its schema has taken, in order; the last one is its version. */
  schema: readonly string[];
  tables: number;
  rows: number;
  /**
   * SHA-256, in hex, over schema, tables, rows and counters: the same for the same content, on either database and in
   * either kind of file.
   */
  sha256: string;
}
