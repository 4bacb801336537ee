import { createContext } from 'react';
import type { RecordFamily, RecordRef } from '../../shared/recordViews.ts';

/** A record whose page can be opened; title and family are shown until the page is there. */
export interface RecordTarget {
  ref: RecordRef;
  title: string;
  family: RecordFamily;
}

/** Opens pages above the item and goes back. */
export interface Pages {
  open: (target: RecordTarget) => void;
  back: () => void;
}

/** Carries {@link Pages}. There are no addresses: office.js takes `history` away (office-host.md 9). */
export const PagesContext = createContext<Pages>({ open: () => undefined, back: () => undefined });
