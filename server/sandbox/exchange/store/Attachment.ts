import type { XmlElement } from '../xml/XmlElement.ts';
import type { ExtendedValue } from './ExtendedValue.ts';

/** A file or an item that is attached to an item. */
export interface Attachment {
  id: number;
  /** Name, ContentType and the like, by element name. */
  properties: Record<string, XmlElement>;
  /** Base64; null for an attached item. */
  content: string | null;
  item: {
    kind: string;
    properties: Record<string, XmlElement>;
    extended: Record<string, ExtendedValue>;
  } | null;
}
