import type { HostItem } from './HostItem.ts';

/** What the page keeps things of an item under, also of one that was never saved. */
export function itemKey(item: HostItem): string {
  if (item.kind === 'message') return item.mail.id;
  if (item.kind === 'compose') return item.mail.key;
  if (item.kind === 'attendee') return item.appointment.id;
  return item.draft.state.get().saved?.id ?? 'unsaved';
}
