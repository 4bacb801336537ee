import { createContext } from 'react';
import type { OpenItem } from '../OpenItem.ts';
import type { LinksState } from './useLinks.ts';

/** The open item and its links, for everything that shows or makes one. */
export const ItemContext = createContext<{ item: OpenItem; links: LinksState } | null>(null);
