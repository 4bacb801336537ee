import { ItemError } from '../soap/ItemError.ts';
import { readId } from '../store/readId.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import type { FolderPlace } from './FolderPlace.ts';
import { mailboxFor } from './mailboxFor.ts';
import { mailboxOfGuid } from './mailboxOfGuid.ts';

/**
 * The folder that a FolderId or DistinguishedFolderId means.
 *
 * @param missing the code for one that there is not
 * @throws ItemError
 */
export function findFolder(
  call: Call,
  id: XmlElement | undefined,
  missing = 'ErrorFolderNotFound',
): FolderPlace {
  const none = new ItemError(missing, 'The specified folder could not be found in the store.');
  const text = id?.attributes['Id'] ?? '';
  if (id?.name === 'DistinguishedFolderId') {
    const address = textOf(id, 'Mailbox', 'EmailAddress');
    const mailbox = address === undefined ? call.mailbox : mailboxFor(call, address);
    const folder = mailbox.distinguished(text);
    if (folder === undefined) throw none;
    return { mailbox, folder };
  }
  if (text === '') throw new ItemError('ErrorInvalidIdEmpty', 'The id is empty.');
  const read = readId(text);
  if (read === null) throw new ItemError('ErrorInvalidIdMalformed', 'Id is malformed.');
  if (read.kind !== 'folder') {
    throw new ItemError(
      'ErrorCannotUseItemIdForFolderId',
      'An item id cannot be used for a folder.',
    );
  }
  const mailbox = mailboxOfGuid(call, read.mailbox, none);
  const folder = mailbox.folder(read.folder);
  if (folder === undefined) throw none;
  return { mailbox, folder };
}
