import type { Mailbox } from '../store/Mailbox.ts';

/** A place in a mailbox's log as clients see it. */
export function watermarkOf(mailbox: Mailbox, place: number): string {
  return Buffer.from(`${mailbox.guid}:${place}`).toString('base64');
}
