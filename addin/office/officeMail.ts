import type { HostContent, HostMail } from '../HostMail.ts';
import type { OpenItem } from '../OpenItem.ts';
import { askOffice } from './askOffice.ts';
import { shownItem } from './shownItem.ts';

/** Longest wait for a body or an attachment, in milliseconds: Outlook may have to fetch it first. */
const patience = 120_000;

/** Reads the open mail by Office.js, which is at Mailbox 1.8. */
export function officeMail({ hasContentIds }: { hasContentIds: boolean }): HostMail {
  const open = (item: OpenItem) => shownItem.require(item) as Office.MessageRead;
  return {
    describe(item) {
      const { attachments, dateTimeCreated } = open(item);
      return {
        people: item.people,
        at: dateTimeCreated.toISOString(),
        attachments: attachments
          .filter(({ attachmentType }) => attachmentType !== 'cloud')
          .map((one) => {
            const { id, name, size, isInline, contentId, attachmentType } = one;
            // Outlook's guess by the name; where it has none any more, neither have we.
            const { contentType } = one as { contentType?: string };
            const isItem = attachmentType === 'item';
            const file = isItem ? `${name}.eml` : name;
            const type = isItem ? 'message/rfc822' : (contentType ?? 'application/octet-stream');
            return {
              ...{ id, size, isInline, name: file.slice(0, 1000), contentType: type.slice(0, 200) },
              contentId: hasContentIds && contentId ? contentId.replace(/^<|>$/g, '') : null,
            };
          }),
      };
    },
    async body(item, form) {
      const { body } = open(item);
      return askOffice<string>('body', (done) => body.getAsync(form, done), patience);
    },
    async attachment(item, id) {
      const from = open(item);
      const content = await askOffice<Office.AttachmentContent>(
        'attachmentContent',
        (done) => from.getAttachmentContentAsync(id, done),
        patience,
      );
      return content as HostContent;
    },
  };
}
