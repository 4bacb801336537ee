import type { Call } from '../operations/Call.ts';
import { eventOf } from '../operations/eventOf.ts';
import { watermarkOf } from '../operations/watermarkOf.ts';
import type { Subscription } from '../store/Subscription.ts';
import { element } from '../xml/element.ts';
import type { XmlElement } from '../xml/XmlElement.ts';

/** What a streaming subscription is told now, which is then told; null for nothing, or one that has ended. */
export function notificationOf({ exchange }: Call, subscription: Subscription): XmlElement | null {
  const { mailbox, told, id } = subscription;
  if (exchange.subscriptions.find(id) === undefined) return null;
  const events = exchange.subscriptions.eventsAfter(subscription, told);
  subscription.told = mailbox.clock;
  if (events.length === 0) return null;
  return element('Notification', [
    element('SubscriptionId', id),
    element('PreviousWatermark', watermarkOf(mailbox, told)),
    element('MoreEvents', false),
    ...events.map((event) => eventOf(mailbox, event)),
  ]);
}
