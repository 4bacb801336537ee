import type { XmlElement } from '../xml/XmlElement.ts';

/**
 * One response message of an answer: what Exchange says about one of the things the request named.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsemessages
 */
export interface ResponseMessage {
  class: 'Success' | 'Warning' | 'Error';
  /** One of ResponseCodeType, `NoError` where all is well; newer servers know newer codes. */
  code: string;
  /** For support, never for the user: English, and it may name people. */
  text: string;
  /** What MessageXml holds, by name: BackOffMilliseconds, InnerErrorResponseCode … */
  values: ReadonlyMap<string, string>;
  /** The message itself without the pieces that were handed out as they came. */
  element: XmlElement;
}
