import type { XmlElement } from '../../xml/XmlElement.ts';
import type { NotificationEvent } from './NotificationEvent.ts';
import { readNotificationEvent } from './readNotificationEvent.ts';
import { requireText } from './requireText.ts';

/** Events of one subscription. */
export interface Notification {
  subscriptionId: string;
  /** More are waiting; pull only. */
  moreEvents: boolean;
  events: NotificationEvent[];
}

const notEvents = new Set(['SubscriptionId', 'PreviousWatermark', 'MoreEvents']);

/** @throws AppError `bad-answer` */
export function readNotification(element: XmlElement): Notification {
  const moreEvents = element.children.find((child) => child.name === 'MoreEvents');
  return {
    subscriptionId: requireText(element, 'SubscriptionId'),
    moreEvents: moreEvents?.text.trim() === 'true',
    events: element.children
      .filter((child) => !notEvents.has(child.name))
      .map(readNotificationEvent),
  };
}
