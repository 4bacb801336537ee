import type { AppError } from '../../../core/AppError.ts';

/** What happened to the watching itself, for the log of connections (MT10) and the mailbox's state. */
export interface StreamReport {
  /**
   * `connected`: they are told over an open connection. `disconnected`: it broke off, or could not be
   * opened. `lost`: their subscriptions were lost and are made anew. `polling`: they are asked for
   * changes instead. `ungrouped`: the server did not say which mailboxes belong together.
   */
  type: 'connected' | 'disconnected' | 'lost' | 'polling' | 'ungrouped';
  /** Addresses of the mailboxes it is about. */
  mailboxes: readonly string[];
  error?: AppError;
  /** Milliseconds until the next attempt. */
  pause?: number;
}
