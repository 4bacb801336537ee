/** How Exchange identity tokens are checked; all of it comes from the configuration. */
export interface ExchangeTokenSettings {
  /**
   * The add-in addresses a token may be made for, compared character by character with `aud`: the
   * first `SourceLocation` of each manifest in use.
   */
  audiences: readonly string[];
  /**
   * The metadata addresses whose signing keys are trusted, compared character by character with
   * `amurl` (Exchange writes the port out: `https://mail.example.com:443/autodiscover/metadata/json/1`).
   * Nothing else is ever fetched.
   */
  amurls: readonly string[];
  /** PEM certificates trusted for the TLS of those addresses, beside the system's own. */
  ca?: string;
  /** How far our clock and Exchange's may be apart, in seconds: 0 to 600, normally 300. */
  clockSkewSeconds?: number;
  /** How long fetching a metadata document may take as a whole, in ms: 100 to 30,000, normally 5,000. */
  fetchTimeoutMs?: number;
  /** How large a metadata document may be, in bytes: 1,024 to 4,194,304, normally 262,144. */
  maxBytes?: number;
}
