import type { Item } from './Item.ts';

/** What an item is made with; the rest follows. */
export type ItemDraft = Pick<Item, 'folder' | 'kind' | 'properties' | 'extended' | 'attachments'> &
  Partial<Pick<Item, 'exceptions' | 'madeOn'>>;
