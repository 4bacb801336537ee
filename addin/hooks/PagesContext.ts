import { createContext } from 'react';
import type { Conflict } from '../../shared/conflicts.ts';
import type { RecordFamily, RecordRef } from '../../shared/recordViews.ts';

/** A record whose page can be opened; title and family are shown until the page is there. */
export interface RecordTarget {
  ref: RecordRef;
  title: string;
  family: RecordFamily;
}

/** The page of the sync; or that of one question of it. */
export interface SyncTarget {
  conflict: Pick<Conflict, 'area' | 'key' | 'title'> | null;
}

/** Opens pages above the item and goes back. */
export interface Pages {
  open: (target: RecordTarget | SyncTarget) => void;
  back: () => void;
}

/** Carries {@link Pages}. There are no addresses: office.js takes `history` away (office-host.md 9). */
export const PagesContext = createContext<Pages>({ open: () => undefined, back: () => undefined });
