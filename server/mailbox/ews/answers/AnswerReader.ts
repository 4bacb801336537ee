import { responseError } from './responseError.ts';
import type { AnswerEvent } from './AnswerEvent.ts';
import { messageValues } from './messageValues.ts';
import { readResponseMessage } from './readResponseMessage.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { childOf } from '../xml/childOf.ts';
import { ElementReader, type ElementEvent } from '../xml/ElementReader.ts';
import { namespaces } from '../xml/namespaces.ts';
import { textOf } from '../xml/textOf.ts';
import { usualLimits } from '../xml/usualLimits.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { EwsCall } from '../EwsCall.ts';

const body = 'Envelope/Body/*';

/**
 * Reads one SOAP envelope that answers a call, while it arrives. Anything else (a page, the answer
 * to another operation, half an envelope) is `bad-answer`.
 */
export class AnswerReader {
  readonly #call: Pick<EwsCall, 'operation' | 'effect'>;
  readonly #reader: ElementReader;
  readonly #messages: string;
  readonly #pieces: ReadonlySet<string>;
  #answered = false;

  constructor(call: Pick<EwsCall, 'operation' | 'effect' | 'pieces' | 'flat' | 'limits'>) {
    this.#call = call;
    this.#messages = call.flat === true ? body : `${body}/ResponseMessages/*`;
    const pieces = (call.pieces ?? []).map((path) => `${this.#messages}/${path}/*`);
    this.#pieces = new Set(pieces);
    this.#reader = new ElementReader(['*', 'Envelope', body, this.#messages, ...pieces], {
      ...usualLimits,
      ...call.limits,
    });
  }

  /** @throws AppError `bad-answer` */
  write(text: string): AnswerEvent[] {
    return this.#events(this.#reader.write(text));
  }

  /** @throws AppError `bad-answer` where the envelope is not complete or holds no answer */
  end(): AnswerEvent[] {
    const events = this.#events(this.#reader.end());
    if (!this.#answered) throw badAnswer('no-answer', 'sent an envelope with nothing in it');
    return events;
  }

  #events(events: readonly ElementEvent[]): AnswerEvent[] {
    const found: AnswerEvent[] = [];
    for (const { at, pattern, element } of events) {
      if (at === 'start') this.#checkStart(pattern, element);
      else this.#collect(pattern, element, found);
    }
    return found;
  }

  #checkStart(pattern: string, element: XmlElement): void {
    if (pattern === '*' || (pattern === 'Envelope' && element.space !== namespaces.soap)) {
      throw badAnswer('not-soap', 'answered with something that is not an answer of EWS');
    }
    if (pattern !== body) return;
    const isFault = element.name === 'Fault' && element.space === namespaces.soap;
    const isOurs =
      element.name === `${this.#call.operation}Response` && element.space === namespaces.m;
    if (this.#answered || (!isFault && !isOurs)) {
      throw badAnswer('other-operation', 'sent an answer that belongs to another request', {
        asked: this.#call.operation,
      });
    }
    this.#answered = true;
  }

  #collect(pattern: string, element: XmlElement, found: AnswerEvent[]): void {
    if (pattern === body && element.name === 'Fault') {
      found.push({ at: 'fault', error: faultError(element, this.#call.effect) });
    } else if (pattern === this.#messages) {
      found.push({ at: 'message', message: readResponseMessage(element) });
    } else if (this.#pieces.has(pattern)) {
      found.push({ at: 'piece', piece: element });
    }
  }
}

/**
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/handling-errors-related-to-web-service-protocol
 */
function faultError(fault: XmlElement, effect: EwsCall['effect']) {
  const faultCode = textOf(fault, 'faultcode')?.trim() ?? '';
  const code =
    textOf(fault, 'detail', 'ResponseCode')?.trim() ?? faultCode.slice(faultCode.indexOf(':') + 1);
  return responseError(
    {
      code,
      text: textOf(fault, 'faultstring') ?? '',
      values: messageValues(childOf(fault, 'detail', 'MessageXml')),
    },
    effect,
  );
}
