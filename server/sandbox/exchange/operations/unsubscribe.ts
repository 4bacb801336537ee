import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { findSubscription } from './findSubscription.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/unsubscribe-operation */
export const unsubscribe: Operation = (call, request) =>
  respond(call, [textOf(request, 'SubscriptionId') ?? ''], (id) => {
    findSubscription(call, id);
    call.exchange.subscriptions.remove(id);
    return [];
  });
