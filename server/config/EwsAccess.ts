/** The server's own access to the mailboxes; holds the service account's secret. Never logged. */
export interface EwsAccess {
  url: string;
  signIn:
    | { type: 'basic' | 'ntlm'; user: string; password: string }
    | { type: 'oauth'; tokenUrl: string; clientId: string; clientSecret: string; scope: string };
  category: string | null;
  /** The manifest's id, in lower case. */
  addin: string;
}
