import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { largeLimits } from './parts/largeLimits.ts';
import { readItemId } from './parts/readItemId.ts';
import { requireOne } from './parts/requireOne.ts';

/** An attachment with what is in it. */
export type Attachment = {
  id: string;
  name: string;
  contentType?: string;
  contentId?: string;
  inline: boolean;
} & (
  | { kind: 'file'; content: Buffer }
  /** A mail, appointment or contact; the whole of it as RFC 5322 where the server gives it. */
  | { kind: 'item'; item: XmlElement | undefined; mime: Buffer | undefined }
);

/**
 * Reads attachments.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getattachment-operation
 */
export function getAttachment(
  client: EwsClient,
  request: { ids: readonly string[] },
  signal: AbortSignal,
): Promise<Outcome<Attachment>[]> {
  const ids = request.ids.map((id) => element('t:AttachmentId', { Id: id }));
  const body = element(
    'm:GetAttachment',
    {},
    element('m:AttachmentShape', {}, element('t:IncludeMimeContent', {}, true)),
    element('m:AttachmentIds', {}, ...ids),
  );
  return collectOutcomes(
    client,
    {
      operation: 'GetAttachment',
      body,
      effect: 'read',
      pieces: ['Attachments'],
      limits: largeLimits,
    },
    {
      count: request.ids.length,
      piece: readAttachment,
      finish: (_, attachments) => requireOne(attachments),
    },
    signal,
  );
}

/** Parts of an attachment that say something about it; the other one is the attached item. */
const notTheItem = new Set([
  'AttachmentId',
  'Name',
  'ContentType',
  'ContentId',
  'ContentLocation',
  'AttachmentOriginalUrl',
  'Size',
  'LastModifiedTime',
  'IsInline',
]);

function readAttachment(element: XmlElement): Attachment {
  const contentType = textOf(element, 'ContentType');
  const contentId = textOf(element, 'ContentId');
  const about = {
    id: readItemId(element, 'AttachmentId').id,
    name: textOf(element, 'Name') ?? '',
    inline: textOf(element, 'IsInline') === 'true',
    ...(contentType !== undefined && { contentType }),
    ...(contentId !== undefined && { contentId }),
  };
  if (element.name === 'FileAttachment') {
    // An empty file comes without the element.
    return { ...about, kind: 'file', content: bytesOf(textOf(element, 'Content') ?? '') };
  }
  if (element.name !== 'ItemAttachment') {
    throw badAnswer('unknown-attachment', 'sent an attachment of an unknown kind', {
      kind: element.name,
    });
  }
  const item = element.children.find((child) => !notTheItem.has(child.name));
  const mime = textOf(item, 'MimeContent');
  return { ...about, kind: 'item', item, mime: mime === undefined ? undefined : bytesOf(mime) };
}

function bytesOf(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
