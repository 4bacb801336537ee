import { ItemError } from '../soap/ItemError.ts';
import type { Subscription } from '../store/Subscription.ts';
import type { Call } from './Call.ts';

/**
 * A subscription of the caller.
 *
 * @throws ItemError `ErrorSubscriptionNotFound`, `ErrorSubscriptionAccessDenied`
 */
export function findSubscription(call: Call, id: string): Subscription {
  const found = call.exchange.subscriptions.find(id);
  if (found === undefined) {
    throw new ItemError('ErrorSubscriptionNotFound', 'The subscription was not found.');
  }
  // It belongs to who signed in when it was made, whoever was acted for then or is now.
  if (found.owner !== (call.account?.address ?? null)) {
    throw new ItemError('ErrorSubscriptionAccessDenied', 'The subscription is somebody else’s.');
  }
  return found;
}
