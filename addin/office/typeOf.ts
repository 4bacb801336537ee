import type { OfficeItem } from './OfficeItem.ts';

/** `message` or `appointment`; a pinned pane may stand on anything. */
export function typeOf(item: OfficeItem): string {
  return item.itemType;
}
