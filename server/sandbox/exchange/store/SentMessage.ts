/** Something that went out to somebody: what a test looks for, and for its absence. */
export interface SentMessage {
  kind: 'message' | 'request' | 'cancellation' | 'response';
  from: string;
  to: string[];
  subject: string;
  /** Milliseconds since 1970. */
  time: number;
}
