import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Account } from '../access/Account.ts';
import type { Exchange } from '../Exchange.ts';
import type { Fault } from '../Fault.ts';
import { operations } from '../operations/operations.ts';
import { answerCall } from '../soap/answerCall.ts';
import { makeCall } from '../soap/makeCall.ts';
import { readRequest } from '../soap/readRequest.ts';
import { RequestFault } from '../soap/RequestFault.ts';
import { writeAnswer } from '../soap/writeAnswer.ts';
import { writeFault } from '../soap/writeFault.ts';
import { streamEvents } from '../streams/streamEvents.ts';
import { endAnswer } from './endAnswer.ts';
import { failBefore } from './failBefore.ts';
import type { Traffic } from './Traffic.ts';
import { truncateAnswer } from './truncateAnswer.ts';

/** A request of EWS that was let in. */
interface EwsExchange {
  exchange: Exchange;
  /** Null for an application. */
  account: Account | null;
  /** The body of the request. */
  text: string;
  request: IncomingMessage;
  response: ServerResponse;
  /** Called with each answer, of streamed ones with each envelope. */
  onTraffic: (traffic: Traffic) => void;
}

const streamed = 'GetStreamingEvents';
const isKnown = (operation: string) =>
  Object.hasOwn(operations, operation) || operation === streamed;

/** Answers a request of EWS, or lets it go wrong as was planned. */
export async function answerEws(asked: EwsExchange): Promise<void> {
  const { exchange, account, text, request, response, onTraffic } = asked;
  let status = 200;
  let answer: string;
  let fault: Fault | undefined;
  try {
    const read = readRequest(text, isKnown);
    const { name } = read.body;
    exchange.requests.set(name, (exchange.requests.get(name) ?? 0) + 1);
    fault = exchange.takeFault(name);
    if (fault !== undefined && (await failBefore(fault, response))) return;
    const call = makeCall(exchange, account, read);
    if (fault?.kind === 'items') call.failing = { code: fault.code, at: fault.at ?? null };
    if (name === streamed) {
      streamEvents(call, read.body, response, (envelope) => {
        onTraffic({ request: text, answer: envelope, status });
      });
      // Cut off once the first envelope is out.
      if (fault?.kind === 'dropped' || fault?.kind === 'truncated')
        setImmediate(() => response.destroy());
      return;
    }
    answer = writeAnswer(await answerCall(call, read.body));
  } catch (error) {
    if (!(error instanceof RequestFault)) throw error;
    status = fault?.kind === 'busy' && fault.isWrapped === true ? 200 : 500;
    answer = writeFault(error);
  }
  onTraffic({ request: text, answer, status });
  if (fault?.kind === 'dropped') return void response.destroy();
  if (fault?.kind === 'truncated') {
    truncateAnswer(response, answer, fault.bytes);
    return;
  }
  const isZipped =
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && answer.length > 2048;
  if (isZipped) response.setHeader('Content-Encoding', 'gzip');
  endAnswer(response, status, 'text/xml; charset=utf-8', isZipped ? gzipSync(answer) : answer);
}
