import type { ServerResponse } from 'node:http';
import type { Call } from '../operations/Call.ts';
import { findSubscription } from '../operations/findSubscription.ts';
import { ItemError } from '../soap/ItemError.ts';
import type { Subscription } from '../store/Subscription.ts';
import { childOf } from '../xml/childOf.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import { EventStream } from './EventStream.ts';

const minute = 60_000;

/**
 * GetStreamingEvents: envelopes one after the other on one connection, each as soon as something happens, until the
 * time asked for is over.
 * https://learn.microsoft.com/exchange/client-developer/web-service-reference/getstreamingevents-operation
 *
 * @param onWritten called with each envelope
 */
export function streamEvents(
  call: Call,
  request: XmlElement,
  response: ServerResponse,
  onWritten: (envelope: string) => void,
): void {
  const ids = (childOf(request, 'SubscriptionIds')?.children ?? []).map(({ text }) => text);
  const found: Subscription[] = [];
  const bad: string[] = [];
  let error = new ItemError('ErrorSubscriptionNotFound', 'The subscription was not found.');
  for (const id of new Set(ids)) {
    try {
      found.push(streamingSubscription(call, id));
    } catch (cause) {
      if (!(cause instanceof ItemError)) throw cause;
      error = cause;
      bad.push(id);
    }
  }
  response.writeHead(200, {
    'Content-Type': 'text/xml; charset=utf-8',
    'Cache-Control': 'private',
  });
  const stream = new EventStream(call, response, found, onWritten);
  if (bad.length > 0) stream.fail(error, bad);
  else stream.run(Number(textOf(request, 'ConnectionTimeout') ?? 1) * minute);
}

function streamingSubscription(call: Call, id: string): Subscription {
  if (call.failing !== null) {
    throw new ItemError(call.failing.code, 'This fails because it was asked to.');
  }
  const subscription = findSubscription(call, id);
  if (subscription.kind !== 'streaming') {
    throw new ItemError('ErrorInvalidSubscription', 'This is no streaming subscription.');
  }
  return subscription;
}
