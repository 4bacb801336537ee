import { collectOutcomes } from '../answers/collectOutcomes.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { EwsClient } from '../EwsClient.ts';
import { childOf } from '../xml/childOf.ts';
import { element } from '../xml/element.ts';
import type { Xml } from '../xml/Xml.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { ItemId } from './parts/ItemId.ts';
import { itemIdXml } from './parts/itemIdXml.ts';
import { readItemId } from './parts/readItemId.ts';
import { requireOne } from './parts/requireOne.ts';

/** A file to be attached. */
export interface NewAttachment {
  name: string;
  contentType?: string;
  /** For files the body refers to. */
  contentId?: string;
  inline?: boolean;
  /** The picture of a contact. */
  contactPhoto?: boolean;
  content: Buffer;
}

/** An attachment, and the version its item has with it. */
export interface CreatedAttachment {
  id: string;
  changeKey?: string;
}

/**
 * Attaches files to an item.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/createattachment-operation
 */
export function createAttachment(
  client: EwsClient,
  request: { item: ItemId; attachments: readonly NewAttachment[] },
  signal: AbortSignal,
): Promise<Outcome<CreatedAttachment>[]> {
  const body = element(
    'm:CreateAttachment',
    {},
    itemIdXml(request.item, 'm:ParentItemId'),
    element('m:Attachments', {}, ...request.attachments.map(attachmentXml)),
  );
  return collectOutcomes(
    client,
    { operation: 'CreateAttachment', body, effect: 'write', pieces: ['Attachments'] },
    {
      count: request.attachments.length,
      piece: readCreated,
      finish: (_, attachments) => requireOne(attachments),
    },
    signal,
  );
}

function attachmentXml(attachment: NewAttachment): Xml {
  const part = (name: string, value: string | boolean | undefined): Xml | undefined =>
    value === undefined ? undefined : element(name, {}, value);
  return element(
    't:FileAttachment',
    {},
    element('t:Name', {}, attachment.name),
    part('t:ContentType', attachment.contentType),
    part('t:ContentId', attachment.contentId),
    part('t:IsInline', attachment.inline),
    part('t:IsContactPhoto', attachment.contactPhoto),
    element('t:Content', {}, attachment.content.toString('base64')),
  );
}

function readCreated(attachment: XmlElement): CreatedAttachment {
  const { id } = readItemId(attachment, 'AttachmentId');
  const changeKey = childOf(attachment, 'AttachmentId')?.attributes['RootItemChangeKey'];
  return { id, ...(changeKey !== undefined && { changeKey }) };
}
