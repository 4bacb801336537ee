import type { AppError } from '../../../core/AppError.ts';
import type { WatchedMailbox } from './WatchedMailbox.ts';

/** A watched mailbox with what is known of its watching. */
export interface StreamMember extends WatchedMailbox {
  /** Of the streaming subscription; undefined where there is none that still lives. */
  subscriptionId: string | undefined;
  /** Subscriptions of its own that failed or were lost, without a steady connection in between. */
  failures: number;
}

/** What a group of mailboxes tells about itself. */
export interface GroupEvents {
  /** @param folderIds null where everything may have changed */
  changed: (member: StreamMember, folderIds: readonly string[] | null) => void;
  /** They are told of over an open connection now. */
  connected: (members: readonly StreamMember[]) => void;
  /** The connection is gone and opened again after so many milliseconds; `attempts` failed in a row. */
  disconnected: (
    members: readonly StreamMember[],
    error: AppError,
    pause: number,
    attempts: number,
  ) => void;
  /** This one is no longer in the group: its subscription could not be made, or was lost. */
  left: (member: StreamMember, error: AppError) => void;
}
