/** Who signs in to Exchange, and how. Held in memory only; never logged. */
export type EwsCredentials =
  | { kind: 'basic'; user: string; password: string }
  /** `user` as `DOMAIN\name` or `name@domain`. */
  | { kind: 'ntlm'; user: string; password: string }
  /** OAuth 2 client credentials, for hybrid modern authentication or AD FS on-premises. */
  | {
      kind: 'client-credentials';
      tokenUrl: string;
      clientId: string;
      clientSecret: string;
      /** Usually `https://<host of Exchange>/.default`. */
      scope: string;
    }
  /**
   * The user's own callback token from Office.js (platform.md A1.7): lives five minutes, goes to the
   * configured URL and nowhere else, and cannot impersonate.
   */
  | { kind: 'callback-token'; token: string };
