import { useContext } from 'react';
import type { ItemParts } from './ItemContext.ts';
import { ItemContext } from './ItemContext.ts';

/** The open item and its links. */
export function useItem(): ItemParts {
  const item = useContext(ItemContext);
  if (!item) throw new Error('No ItemContext above.');
  return item;
}
