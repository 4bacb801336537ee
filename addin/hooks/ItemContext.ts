import { createContext } from 'react';
import type { ItemRef } from '../../shared/items.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { LinksState } from './useLinks.ts';

/** The open item and its links, for everything that shows or makes one. */
export interface ItemParts {
  item: OpenItem;
  links: LinksState;
  /** The series whose links are shown and made, where one date of it is open and people chose so; null: those of what is open. */
  series: ItemRef | null;
  chooseSeries: (series: ItemRef | null) => void;
}

/** Carries {@link ItemParts}; read it with useItem. */
export const ItemContext = createContext<ItemParts | null>(null);
