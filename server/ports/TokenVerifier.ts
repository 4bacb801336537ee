/** Who Exchange says is calling, once a token has been verified. */
export interface MailboxIdentity {
  /**
   * The key of the mailbox: `msexchuid` and `amurl` together, as Microsoft's page on validating an
   * identity token says. Opaque, stable for the life of the mailbox.
   */
  key: string;
  /** Where the key came from. Online mailboxes get their own (Entra) in a later issue. */
  issuer: 'exchange';
}

/** Verifies the token that the pane got from its mail server (platform.md A1.6). */
export interface TokenVerifier {
  /**
   * @throws AppError `not-signed-in` with a `reason` for a token that fails a rule; `unavailable`
   * where the server's signing keys could not be fetched.
   */
  verify(token: string, signal?: AbortSignal): Promise<MailboxIdentity>;
}
