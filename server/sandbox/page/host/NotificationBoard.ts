import { ObservableValue } from '../ObservableValue.ts';

/** A message that an add-in put over an item (`item.notificationMessages`). */
export interface Notification {
  key: string;
  /** 0 informational, 1 progress, 2 error, 3 insight: office.js's numbers. */
  type: number;
  message: string;
  icon: string | null;
  persistent: boolean;
}

/** An error stays until somebody dismisses it (`Notification.type`). */
const errorType = 2;

/** Most messages that Outlook shows over one item. */
const most = 5;

/** The messages over items, by item, while the page is open. */
export class NotificationBoard {
  readonly all = new ObservableValue<ReadonlyMap<string, readonly Notification[]>>(new Map());

  of(item: string): readonly Notification[] {
    return this.all.get().get(item) ?? [];
  }

  /** @returns office.js's error code, or null where it was put up */
  add(item: string, notification: Notification): number | null {
    const before = this.of(item);
    if (before.some(({ key }) => key === notification.key)) return 9023;
    if (before.length >= most) return 9025;
    this.#set(item, [...before, notification]);
    return null;
  }

  /** Puts a message in the place of the one with its key, or adds it. */
  replace(item: string, notification: Notification): number | null {
    const before = this.of(item);
    if (!before.some(({ key }) => key === notification.key)) return this.add(item, notification);
    this.#set(
      item,
      before.map((one) => (one.key === notification.key ? notification : one)),
    );
    return null;
  }

  /** @returns office.js's error code, or null where it was taken away */
  remove(item: string, key: string): number | null {
    const before = this.of(item);
    if (!before.some((one) => one.key === key)) return 9024;
    this.#set(
      item,
      before.filter((one) => one.key !== key),
    );
    return null;
  }

  /** Another item is shown: what was told of this one for the moment is gone. */
  leave(item: string): void {
    const before = this.of(item);
    const kept = before.filter(({ persistent, type }) => persistent || type === errorType);
    if (kept.length < before.length) this.#set(item, kept);
  }

  #set(item: string, notifications: readonly Notification[]): void {
    this.all.set(new Map(this.all.get()).set(item, notifications));
  }
}
