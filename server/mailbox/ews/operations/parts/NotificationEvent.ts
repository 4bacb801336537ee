import type { ItemId } from './ItemId.ts';

/** What can be subscribed to (NotificationEventTypeType). */
export type NotificationEventType =
  | 'CopiedEvent'
  | 'CreatedEvent'
  | 'DeletedEvent'
  | 'ModifiedEvent'
  | 'MovedEvent'
  | 'NewMailEvent'
  | 'FreeBusyChangedEvent';

/**
 * Something happened in a mailbox. It says when to look and where, never what is so now: a listing
 * does (sync-knowledge.md 3.5).
 */
export interface NotificationEvent {
  type: NotificationEventType | 'StatusEvent';
  /** The item or folder; a status event has neither. */
  item?: ItemId;
  folder?: ItemId;
  /** The folder it lies in. */
  parentId?: string;
  /** The folder it came from, of what was moved or copied. */
  oldParentId?: string;
  /** RFC 3339. */
  time?: string;
  /** Where to go on; pull only. */
  watermark?: string;
}
