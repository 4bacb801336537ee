import type { Mailbox } from '../store/Mailbox.ts';

/** From where an item is looked at. */
export interface View {
  mailbox: Mailbox;
  /** Milliseconds since 1970. */
  now: number;
}
