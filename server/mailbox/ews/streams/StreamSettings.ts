/** How mailboxes are watched. Times are milliseconds where nothing else is said. */
export interface StreamSettings {
  /** Connections that may hang at a time: 3 are allowed by Exchange 2013, 10 by later ones. */
  connections: number;
  /** Subscriptions over one connection; Exchange takes 200 at the most. */
  perConnection: number;
  /** Minutes until Exchange closes a connection in order, 1 to 30. */
  minutes: number;
  /** The first wait after a failure; each further one is twice as long. */
  firstPause: number;
  /** The longest wait between two attempts. */
  longestPause: number;
  /** A connection that lasted so long was a good one: the next wait is a first one again. */
  steadyAfter: number;
  /** The longest silence on a connection: Exchange says every 45 seconds that it still lives. */
  silence: number;
  /** How long events of a mailbox are gathered: one meeting request alone makes several. */
  settle: number;
  /** How long mailboxes that are added are waited for, so that they come into one connection. */
  gather: number;
  /** Between two questions where a mailbox is polled. */
  poll: number;
  /** After so long, streaming is tried again for a mailbox that is polled. */
  retryStreaming: number;
}
