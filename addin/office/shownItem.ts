import type { OpenItem } from '../OpenItem.ts';
import { itemChanged } from './itemChanged.ts';
import type { OfficeItem } from './OfficeItem.ts';

let opening = 1;

/** The item that Outlook shows. Only the one that was opened last can be acted on. */
export const shownItem = {
  /** How many items were open so far. */
  opening: (): number => opening,

  /** Outlook shows another. */
  next(): void {
    opening += 1;
  },

  /** Null where none is shown. @throws PaneError `conflict`, reason `item-changed`, where `item` is another by now. */
  current(item?: OpenItem): OfficeItem | null {
    if (item !== undefined && item.opening !== opening) throw itemChanged();
    try {
      return (Office.context.mailbox.item as OfficeItem | null | undefined) ?? null;
    } catch {
      // The getter throws while a pinned pane stands on nothing it knows (OfficeDev/office-js issue 5895).
      return null;
    }
  },

  /** @throws PaneError `conflict`, reason `item-changed`, where it is shown no more. */
  require(item: OpenItem): OfficeItem {
    const current = shownItem.current(item);
    if (current === null) throw itemChanged();
    return current;
  },
};
