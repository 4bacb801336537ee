import type { NotificationEventType } from '../operations/parts/NotificationEvent.ts';

/** All that can change what a listing shows; free and busy times follow from the items. */
export const watchedEvents: readonly NotificationEventType[] = [
  'CopiedEvent',
  'CreatedEvent',
  'DeletedEvent',
  'ModifiedEvent',
  'MovedEvent',
  'NewMailEvent',
];
