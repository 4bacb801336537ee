import { ItemError } from '../soap/ItemError.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/**
 * Whether a folder of that name can be there.
 *
 * @throws ItemError `ErrorInvalidArgument`, `ErrorFolderExists`
 */
export function checkFolderName(mailbox: Mailbox, parent: number, name: string): void {
  if (name === '') {
    throw new ItemError('ErrorInvalidArgument', 'A folder needs a name.');
  }
  const isTaken = mailbox
    .childrenOf(parent)
    .some((folder) => folder.name.toLowerCase() === name.toLowerCase());
  if (isTaken) {
    throw new ItemError('ErrorFolderExists', 'A folder with the specified name already exists.');
  }
}
