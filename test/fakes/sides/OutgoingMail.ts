/** A mail that a server sent to people because of a write of the sync. There must never be one. */
export interface OutgoingMail {
  at: number;
  account: string;
  thing: number;
  subject: string;
}
