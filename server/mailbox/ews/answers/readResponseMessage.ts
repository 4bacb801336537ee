import { badAnswer } from '../xml/badAnswer.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { messageValues } from './messageValues.ts';
import type { ResponseMessage } from './ResponseMessage.ts';

/** @throws AppError `bad-answer` where it has no class or, not being a success, no code */
export function readResponseMessage(element: XmlElement): ResponseMessage {
  const responseClass = element.attributes['ResponseClass'];
  if (responseClass !== 'Success' && responseClass !== 'Warning' && responseClass !== 'Error') {
    throw badAnswer('no-response-class', 'sent a response message without its class');
  }
  const code = textOf(element, 'ResponseCode')?.trim();
  if (code === undefined && responseClass !== 'Success') {
    throw badAnswer('no-response-code', 'refused something without saying why');
  }
  return {
    class: responseClass,
    code: code ?? 'NoError',
    text: textOf(element, 'MessageText') ?? '',
    values: messageValues(childOf(element, 'MessageXml')),
    element,
  };
}
