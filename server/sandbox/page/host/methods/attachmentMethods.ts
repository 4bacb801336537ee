import { z } from 'zod';
import type { DraftAttachments } from '../../DraftAttachments.ts';
import type { HostItem } from '../HostItem.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';

const File = z.object({
  base64String: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
  name: z.string().min(1).max(255),
  isInline: z.boolean().nullish(),
});

/** Bytes of one file; a usual limit of Exchange. */
const largest = 25 * 1024 * 1024;

/** Files on what is being written. */
export const attachmentMethods: Record<number, OfficeMethod> = {
  148: officeMethod({
    api: 'item.addFileAttachmentFromBase64Async',
    since: '1.8',
    params: File,
    run: ({ base64String, name }, { item }) => {
      const attachments = attachmentsOf(item());
      if (!attachments) return reply.refused(9032);
      // AttachmentSizeExceeded
      if ((base64String.length / 4) * 3 > largest) return reply.refused(9000);
      return reply.done(attachments.add(name, base64String));
    },
  }),
  20: officeMethod({
    api: 'item.removeAttachmentAsync',
    since: '1.1',
    params: z.object({ attachmentIndex: z.string() }),
    run: ({ attachmentIndex }, { item }) => {
      const attachments = attachmentsOf(item());
      if (!attachments) return reply.refused(9032);
      // InvalidAttachmentId
      return attachments.remove(attachmentIndex) ? reply.done() : reply.refused(9003);
    },
  }),
  149: officeMethod({
    api: 'item.getAttachmentsAsync',
    since: '1.8',
    params: z.unknown(),
    run: (_params, { item }) => {
      const attachments = attachmentsOf(item());
      if (!attachments) return reply.refused(9032);
      return reply.done(
        attachments.state.get().map(({ id, name, size }) => ({
          ...{ id, name, size, contentType: 'application/octet-stream' },
          ...{ isInline: false, attachmentType: 0 },
        })),
      );
    },
  }),
};

function attachmentsOf(item: HostItem | null): DraftAttachments | null {
  if (item?.kind === 'compose') return item.mail.attachments;
  return item?.kind === 'organizer' ? item.draft.attachments : null;
}
