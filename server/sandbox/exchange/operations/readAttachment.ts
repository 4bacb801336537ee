import { setProperties } from '../shape/setProperties.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Attachment } from '../store/Attachment.ts';
import { childOf } from '../xml/childOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

const kept = new Set([
  'Name',
  'ContentType',
  'ContentId',
  'ContentLocation',
  'IsInline',
  'IsContactPhoto',
]);

/**
 * An attachment as it was given in a request.
 *
 * @throws ItemError for one without content, or of a kind that is not kept.
 */
export function readAttachment(given: XmlElement, id: number, zone: string): Attachment {
  const properties = Object.fromEntries(
    given.children.filter(({ name }) => kept.has(name)).map((child) => [child.name, child]),
  );
  if (given.name === 'FileAttachment') {
    const content = childOf(given, 'Content')?.text.replace(/\s/g, '') ?? '';
    return { id, properties, content, item: null };
  }
  const inner = given.children.find(
    ({ name, children }) =>
      !kept.has(name) &&
      name !== 'AttachmentId' &&
      children.length >= 0 &&
      /^[A-Z]/.test(name) &&
      !/^(Size|LastModifiedTime|AttachmentOriginalUrl)$/.test(name),
  );
  if (given.name !== 'ItemAttachment' || inner === undefined) {
    throw new ItemError(
      'ErrorMissingItemForCreateItemAttachment',
      'The attachment has no item in it.',
    );
  }
  const item = { kind: inner.name, properties: {}, extended: {} };
  setProperties(
    item,
    { ...inner, children: inner.children.filter(({ name }) => name !== 'MimeContent') },
    zone,
    true,
  );
  return { id, properties, content: null, item };
}
