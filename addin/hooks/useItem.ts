import { useContext } from 'react';
import type { OpenItem } from '../OpenItem.ts';
import { ItemContext } from './ItemContext.ts';
import type { LinksState } from './useLinks.ts';

/** The open item and its links. */
export function useItem(): { item: OpenItem; links: LinksState } {
  const item = useContext(ItemContext);
  if (!item) throw new Error('No ItemContext above.');
  return item;
}
