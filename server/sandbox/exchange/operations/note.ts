import type { Mailbox } from '../store/Mailbox.ts';
import type { SentMessage } from '../store/SentMessage.ts';
import type { Call } from './Call.ts';

/** Notes in the outbox that something went out. */
export function note(
  call: Call,
  mailbox: Mailbox,
  sent: Pick<SentMessage, 'kind' | 'to' | 'subject'>,
): void {
  mailbox.send({ ...sent, from: mailbox.address, time: call.exchange.now() });
}
