import type { Attachment } from '../operations/getAttachment.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What was read besides an item, by the ids that its {@link BesideWish} names. What is gone meanwhile is not in it. */
export interface Beside {
  /** Exceptions of a series, as GetItem gave them with the mapping's shape. */
  occurrences: ReadonlyMap<string, XmlElement>;
  attachments: ReadonlyMap<string, Attachment>;
}
