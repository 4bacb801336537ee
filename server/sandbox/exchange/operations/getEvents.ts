import { ItemError } from '../soap/ItemError.ts';
import { element } from '../xml/element.ts';
import { textOf } from '../xml/textOf.ts';
import type { Operation } from './Operation.ts';
import { findSubscription } from './findSubscription.ts';
import { eventOf } from './eventOf.ts';
import { readWatermark } from './readWatermark.ts';
import { watermarkOf } from './watermarkOf.ts';
import { respond } from './respond.ts';

/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getevents-operation */
export const getEvents: Operation = (call, request) =>
  respond(call, [textOf(request, 'SubscriptionId') ?? ''], (id) => {
    const { subscriptions } = call.exchange;
    const subscription = findSubscription(call, id);
    if (subscription.kind !== 'pull') {
      throw new ItemError('ErrorInvalidPullSubscriptionId', 'This is no pull subscription.');
    }
    const { mailbox } = subscription;
    const watermark = textOf(request, 'Watermark') ?? '';
    const place = readWatermark(mailbox, watermark);
    if (place === null || place > mailbox.clock) {
      throw new ItemError('ErrorInvalidWatermark', 'The watermark is invalid.');
    }
    if (mailbox.events.hasMissed(place)) {
      subscriptions.remove(id);
      throw new ItemError('ErrorMissedNotificationEvents', 'Some events are no longer there.');
    }
    const events = subscriptions.eventsAfter(subscription, place);
    const told = events.slice(0, 100);
    subscription.told = told.at(-1)?.at ?? place;
    return [
      element('Notification', [
        element('SubscriptionId', id),
        element('PreviousWatermark', watermark),
        element('MoreEvents', events.length > told.length),
        ...(told.length > 0
          ? told.map((event) => eventOf(mailbox, event))
          : [element('StatusEvent', [element('Watermark', watermarkOf(mailbox, mailbox.clock))])]),
      ]),
    ];
  });
