import { createHash } from 'node:crypto';
import type { Blob, FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { Beside } from '../Beside.ts';

/** The picture of a contact: a file attached to it and marked as that ([MS-OXOCNTC] 2.2.1.8). */
export const contactPicture = {
  path: { field: 'item:Attachments' },

  /** Its attachment id; null for a contact without one. Of several, which no program makes, the first. */
  id(item: XmlElement): string | null {
    const photo = childOf(item, 'Attachments')?.children.find(
      (attachment) => textOf(attachment, 'IsContactPhoto') === 'true',
    );
    return childOf(photo, 'AttachmentId')?.attributes['Id'] ?? null;
  },

  /** Undefined where it was not read, or is gone meanwhile. */
  read(item: XmlElement, { attachments }: Beside): FieldValue | null | undefined {
    const id = contactPicture.id(item);
    if (id === null) return null;
    const file = attachments.get(id);
    if (file?.kind !== 'file') return undefined;
    const { content, contentType = '', name } = file;
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { sha256, bytes: content.length, contentType, name } satisfies Blob;
  },
};
