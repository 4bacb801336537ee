import type { AppError } from '../../../core/AppError.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { ResponseMessage } from './ResponseMessage.ts';

/** What comes out of an answer while it arrives. */
export type AnswerEvent =
  /** One item, folder, change …; it belongs to the next message that ends. */
  | { at: 'piece'; piece: XmlElement }
  /** A response message is complete. */
  | { at: 'message'; message: ResponseMessage }
  /** Exchange refused the whole request with a SOAP fault. */
  | { at: 'fault'; error: AppError };
