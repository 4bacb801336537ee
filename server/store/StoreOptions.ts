/** How a store is opened. */
export interface StoreOptions {
  /** The setting that messages name when the address is wrong; `store` unless given. */
  setting?: string;
  /** For PostgreSQL, instead of in the address. */
  password?: string | null;
  /**
   * Keys that the sync's journal and intents and the secrets of connections are encrypted with, 32
   * bytes each: the first one encrypts, all decrypt. Without any the sync cannot write, and no secret
   * can be kept.
   */
  journalKeys?: readonly Uint8Array[];
  /**
   * Told how many rows of the directory's indexes a question touched: every entry that was counted,
   * walked or read. For the bench and tests.
   */
  onRowsTouched?: (rows: number) => void;
  /**
   * Told every statement, for tests that look at query plans. Parameters hold people's data: never
   * for a log.
   */
  onStatement?: (sql: string, parameters: readonly unknown[]) => void;
}
