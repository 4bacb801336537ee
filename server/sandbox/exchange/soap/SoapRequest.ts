import type { XmlElement } from '../xml/XmlElement.ts';

/** A request that is as the schema wants it. */
export interface SoapRequest {
  header: XmlElement | undefined;
  /** The element of the operation. */
  body: XmlElement;
}
