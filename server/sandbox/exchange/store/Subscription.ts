import type { Mailbox } from './Mailbox.ts';

/** A subscription to what happens in a mailbox. */
export interface Subscription {
  id: string;
  kind: 'pull' | 'streaming';
  mailbox: Mailbox;
  /** Address of the account that made it; null for an application. */
  owner: string | null;
  /** Ids; null for all folders. */
  folders: ReadonlySet<number> | null;
  types: ReadonlySet<string>;
  /** Milliseconds that it lives without being asked; a streaming one while nothing is connected. */
  timeout: number;
  usedOn: number;
  /** The place in the log up to which it was told. */
  told: number;
  /** Called when another connection is opened for it: there is only one. */
  onTaken: (() => void) | null;
}
