import { AppError } from '../../../core/AppError.ts';
import type { MailAttachment, WholeMail } from '../../../ports/Mailbox.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { ItemShape } from '../operations/parts/ItemShape.ts';
import { getItem } from '../operations/getItem.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

// Which of the two areas of mails it is makes no difference to what is read.
const mapping = itemMappings.incomingMail;
const shape: ItemShape = {
  ...mapping.shape,
  properties: [...(mapping.shape.properties ?? []), { field: 'item:Attachments' }],
};

/**
 * A mail as it is filed: its fields, and what hangs on it without the bytes.
 *
 * @throws AppError `not-found`; `invalid-input` for what is no mail
 */
export async function readWholeMail(
  client: EwsClient,
  id: string,
  zone: string,
  signal: AbortSignal,
): Promise<WholeMail> {
  const item = valueOf(await getItem(client, { items: [{ id }], shape }, (each) => each, signal));
  if (!mapping.itemKinds.includes(item.name)) {
    throw new AppError('invalid-input', 'This is no mail that can be filed.', {
      reason: 'item-kind',
    });
  }
  const beside = { occurrences: new Map(), attachments: new Map() };
  const { fields } = mapping.readItem(item, beside, zone);
  const attachments = childOf(item, 'Attachments')?.children ?? [];
  return { fields, attachments: attachments.flatMap((one) => attachmentIn(one) ?? []) };
}

/** Null for what is neither a file nor an item: a link to a file that lies elsewhere. */
function attachmentIn(element: XmlElement): MailAttachment | null {
  const isItem = element.name === 'ItemAttachment';
  if (!isItem && element.name !== 'FileAttachment') return null;
  const name = textOf(element, 'Name') ?? '';
  return {
    id: readItemId(element, 'AttachmentId').id,
    // An attached mail is kept as the text of a mail.
    name: isItem ? `${name}.eml` : name,
    contentType: isItem
      ? 'message/rfc822'
      : (textOf(element, 'ContentType') ?? 'application/octet-stream'),
    size: Number(textOf(element, 'Size') ?? 0),
    isInline: textOf(element, 'IsInline') === 'true',
    contentId: textOf(element, 'ContentId')?.replace(/^<(.*)>$/, '$1') ?? null,
  };
}
