import type { Item } from '../store/Item.ts';

/** What of an item can be set. */
export type Editable = Pick<Item, 'kind' | 'properties' | 'extended'>;
