import { AppError } from '../../../core/AppError.ts';
import type { EwsCall } from '../EwsCall.ts';
import type { EwsClient } from '../EwsClient.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { Outcome } from './Outcome.ts';
import { responseError } from './responseError.ts';
import type { ResponseMessage } from './ResponseMessage.ts';

/** How an answer becomes values. Each piece is turned into what is kept of it as it arrives. */
interface Reading<P, T> {
  /** How many response messages the answer must have: one for each thing that was named. */
  count: number;
  piece: (piece: XmlElement) => P;
  finish: (message: ResponseMessage, pieces: P[]) => T;
}

/**
 * Sends a call and turns its answer into an outcome for each thing the request named, in its order.
 * An item that cannot be read (an AppError from `piece` or `finish`) fails alone.
 *
 * @throws AppError what the call as a whole failed with. A write that was cut off in the midst of its
 *   answer throws nothing: what was not told is `uncertain`.
 */
export async function collectOutcomes<P, T>(
  client: EwsClient,
  call: EwsCall,
  reading: Reading<P, T>,
  signal: AbortSignal,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  try {
    let pieces: P[] = [];
    let sick: AppError | undefined;
    for await (const event of client.events(call, signal)) {
      if (event.at === 'fault') throw event.error;
      if (event.at === 'piece') {
        const read = attempt(() => reading.piece(event.piece));
        if (read instanceof AppError) sick ??= read;
        else pieces.push(read.value);
        continue;
      }
      if (outcomes.length === reading.count) throw miscounted(reading.count);
      outcomes.push(
        outcomeOf(event.message, call, sick, () => reading.finish(event.message, pieces)),
      );
      pieces = [];
      sick = undefined;
    }
    if (outcomes.length < reading.count) throw miscounted(reading.count);
    return outcomes;
  } catch (error) {
    if (call.effect === 'read' || !(error instanceof AppError)) throw error;
    // Nothing was told of these; where the call as a whole was refused, nothing was done.
    if (outcomes.length === 0 && error.reason !== 'miscounted') throw error;
    const rest = error.kind === 'uncertain' ? error : uncertain(error);
    while (outcomes.length < reading.count) outcomes.push({ state: 'failed', error: rest });
    return outcomes;
  }
}

function outcomeOf<T>(
  message: ResponseMessage,
  call: EwsCall,
  sick: AppError | undefined,
  finish: () => T,
): Outcome<T> {
  // A batch that stopped answers with a warning for all that was left undone.
  if (message.class === 'Error' || message.code === 'ErrorBatchProcessingStopped') {
    return { state: 'failed', error: responseError(message, call.effect) };
  }
  const read = sick ?? attempt(finish);
  if (read instanceof AppError) {
    // The write itself went well; only what came back is not understood.
    return { state: 'failed', error: call.effect === 'write' ? uncertain(read) : read };
  }
  const warning = message.class === 'Warning' ? { warning: message.code } : {};
  return { state: 'done', value: read.value, ...warning };
}

function attempt<T>(work: () => T): AppError | { value: T } {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function miscounted(count: number): AppError {
  return badAnswer('miscounted', 'did not answer as many things as it was asked for', { count });
}

function uncertain(cause: AppError): AppError {
  const message = 'It is not known whether Exchange has done this.';
  return new AppError('uncertain', message, {
    ...(cause.reason !== undefined && { reason: cause.reason }),
    details: cause.details,
    cause,
  });
}
