import { PaneError } from '../PaneError.ts';

/** What is said where the item that something was meant for is not the open one any more. */
export function itemChanged(): PaneError {
  return new PaneError('conflict', 'Another item was opened.', { reason: 'item-changed' });
}
