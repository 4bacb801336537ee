import type { OfficeItem, WrittenItem } from './OfficeItem.ts';

/** Whether the item is being written: what is a text while reading is to be asked for then. */
export function isWritten(item: OfficeItem): item is WrittenItem {
  const subject: unknown = item.subject;
  return typeof subject === 'object' && subject !== null;
}
