import { AppError } from '../../../core/AppError.ts';
import type { AttachmentContent } from '../../../ports/Mailbox.ts';
import { valueOf } from '../answers/valueOf.ts';
import type { EwsClient } from '../EwsClient.ts';
import { getAttachment } from '../operations/getAttachment.ts';

/**
 * Reads what is in an attachment.
 *
 * @throws AppError `invalid-input` for an attached item that Exchange cannot write as a mail
 */
export async function readAttachment(
  client: EwsClient,
  id: string,
  signal: AbortSignal,
): Promise<AttachmentContent> {
  const attachment = valueOf(await getAttachment(client, { ids: [id] }, signal));
  const { name } = attachment;
  if (attachment.kind === 'file') {
    const { content, contentType = 'application/octet-stream' } = attachment;
    return { name, contentType, bytes: content };
  }
  if (attachment.mime !== undefined) {
    return { name, contentType: 'message/rfc822', bytes: attachment.mime };
  }
  throw new AppError('invalid-input', 'This attachment cannot be read as a file.', {
    reason: 'attached-item',
  });
}
