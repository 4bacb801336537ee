import { AppError } from '../../core/AppError.ts';
import { valueOf } from '../../mailbox/ews/answers/valueOf.ts';
import { createAttachment } from '../../mailbox/ews/operations/createAttachment.ts';
import { readItemId } from '../../mailbox/ews/operations/parts/readItemId.ts';
import type { MailDraft } from './MailDraft.ts';
import { openItem } from './openItem.ts';
import type { OutlookBox } from './OutlookBox.ts';
import { patience } from './patience.ts';

/** Puts files on an item of the mailbox, one request each so that none is too large for one. */
export async function attachFiles(
  box: OutlookBox,
  itemId: string,
  files: NonNullable<MailDraft['attachments']>,
): Promise<void> {
  for (const { name, base64 } of files) {
    const { id, changeKey } = readItemId(await openItem(box, itemId, []));
    if (changeKey === undefined) throw new AppError('bad-answer', 'The item has no version.');
    const attachments = [
      { name, contentType: typeOf(name), content: Buffer.from(base64, 'base64') },
    ];
    const request = { item: { id, changeKey }, attachments };
    valueOf(await createAttachment(box.client, request, patience()));
  }
}

const typeOf = (name: string): string =>
  /\.pdf$/i.test(name) ? 'application/pdf' : 'application/octet-stream';
