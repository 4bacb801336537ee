import type { EwsCall } from '../EwsCall.ts';
import { badAnswer } from '../xml/badAnswer.ts';
import { usualLimits } from '../xml/usualLimits.ts';
import type { AnswerEvent } from './AnswerEvent.ts';
import { AnswerReader } from './AnswerReader.ts';

/**
 * Reads an answer from pieces of text as they arrive. A streaming call brings one envelope after the
 * other, each with its own XML declaration; any other call one only.
 *
 * @throws AppError `bad-answer`
 */
export async function* readStream(
  texts: AsyncIterable<string>,
  call: Pick<EwsCall, 'operation' | 'effect' | 'pieces' | 'flat' | 'limits' | 'streaming'>,
): AsyncGenerator<AnswerEvent, void> {
  if (call.streaming === true) {
    yield* readEnvelopes(texts, call);
    return;
  }
  const reader = new AnswerReader(call);
  for await (const text of texts) yield* reader.write(text);
  yield* reader.end();
}

/** An end tag cannot stand in text, and Exchange writes no CDATA here, so this finds the ends. */
const envelopeEnd = /<\/(?:[\w.-]+:)?Envelope\s*>/;

/** Longer than any end tag of an envelope that is spread over two pieces of text. */
const longestEnd = 64;

async function* readEnvelopes(
  texts: AsyncIterable<string>,
  call: Parameters<typeof readStream>[1],
): AsyncGenerator<AnswerEvent, void> {
  const maxBytes = call.limits?.bytes ?? usualLimits.bytes;
  let reader: AnswerReader | undefined;
  let held = '';
  /** Read of the present envelope. */
  let length = 0;
  for await (const text of texts) {
    held += text;
    // Blank lines between envelopes: a declaration must be the first thing in its document.
    if (reader === undefined) held = held.trimStart();
    for (let end = envelopeEnd.exec(held); end; end = envelopeEnd.exec(held)) {
      const whole = held.slice(0, end.index + end[0].length);
      held = held.slice(whole.length).trimStart();
      reader ??= new AnswerReader(call);
      yield* reader.write(whole);
      yield* reader.end();
      reader = undefined;
      length = 0;
    }
    const from = held.lastIndexOf('<', held.length - 1);
    // A tag that has begun may be the end tag: it waits for the rest.
    const keep = from >= 0 && held.length - from < longestEnd ? held.length - from : 0;
    const ready = held.slice(0, held.length - keep);
    if (ready === '') continue;
    reader ??= new AnswerReader(call);
    yield* reader.write(ready);
    held = held.slice(ready.length);
    // What is handed out is forgotten, but not what stands between.
    length += ready.length;
    if (length > maxBytes) {
      throw badAnswer('answer-too-large', 'sent more than is allowed', { maxBytes });
    }
  }
  if (held.trim() === '' && reader === undefined) return;
  reader ??= new AnswerReader(call);
  yield* reader.write(held);
  yield* reader.end();
}
