import { AppError } from '../../../core/AppError.ts';
import type { Exchange } from '../../exchange/Exchange.ts';
import type { Mailbox as Box } from '../../exchange/store/Mailbox.ts';
import type { Mailbox } from '../Mailbox.ts';

/** @throws AppError `not-found` for somebody who has no mailbox on this Exchange */
export function boxOf(exchange: Exchange, { address }: Mailbox): Box {
  const box = exchange.mailbox(address);
  if (box) return box;
  throw new AppError('not-found', 'There is no such mailbox in the try-out.');
}
