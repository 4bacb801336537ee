/** Where the Authorization header comes from. */
export interface TokenSource {
  /** @throws AppError `not-signed-in`, `unavailable`, `bad-answer` where a token must be fetched */
  authorization(signal: AbortSignal): Promise<string>;
  /**
   * The server refused this one.
   *
   * @returns whether another may be better
   */
  refused(authorization: string): boolean;
}
