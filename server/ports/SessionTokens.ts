/**
 * Our own session tokens: what a verified sign-in is exchanged for, and what the pane sends with
 * every request after it (design.md, "Identity and secrets").
 */
export interface SessionTokens {
  /**
   * A new token for the account.
   *
   * @returns the token, and when it stops being accepted in milliseconds since 1970 (as `Clock`).
   */
  issue(accountId: string): Promise<{ token: string; expiresAt: number }>;

  /**
   * The account a token was issued for.
   *
   * @throws AppError `not-signed-in`, reason `session-expired` (sign in again silently) or
   * `session-invalid` (not a token of ours).
   */
  verify(token: string): Promise<{ accountId: string }>;
}
