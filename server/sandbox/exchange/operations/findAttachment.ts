import { ItemError } from '../soap/ItemError.ts';
import type { Attachment } from '../store/Attachment.ts';
import type { Item } from '../store/Item.ts';
import type { Mailbox } from '../store/Mailbox.ts';
import { readId } from '../store/readId.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Call } from './Call.ts';
import { mailboxOfGuid } from './mailboxOfGuid.ts';

/**
 * The attachment that an id stands for.
 *
 * @throws ItemError `ErrorInvalidAttachmentId`, `ErrorItemNotFound`, `ErrorAccessDenied`
 */
export function findAttachment(
  call: Call,
  { attributes }: XmlElement,
): { mailbox: Mailbox; item: Item; attachment: Attachment } {
  const read = readId(attributes['Id'] ?? '');
  if (read?.kind !== 'attachment') {
    throw new ItemError('ErrorInvalidAttachmentId', 'The attachment id is invalid.');
  }
  const none = new ItemError(
    'ErrorItemNotFound',
    'The specified object was not found in the store.',
  );
  const mailbox = mailboxOfGuid(call, read.mailbox, none);
  const item = mailbox.item(read.item);
  const attachment = item?.attachments.find(({ id }) => id === read.attachment);
  if (item === undefined || attachment === undefined) throw none;
  return { mailbox, item, attachment };
}
