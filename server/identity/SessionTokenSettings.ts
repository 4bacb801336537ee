/** How our own session tokens are made and checked; all of it comes from the configuration. */
export interface SessionTokenSettings {
  /**
   * The keys that are accepted; the first one signs. To change the key, put the new one first and
   * remove the old one after `lifetimeSeconds`.
   */
  keys: readonly SessionKey[];
  /** Who issues the tokens: the backend's address. A token of another installation is refused. */
  issuer: string;
  /** Who they are for. */
  audience: string;
  /** How long a token is accepted, in seconds: 60 to 3,600, normally 900. */
  lifetimeSeconds?: number;
}

interface SessionKey {
  /** The name of the key, which is written into the token; not secret. */
  kid: string;
  /** At least 32 random bytes (RFC 7518, 3.2). */
  secret: Uint8Array;
}
