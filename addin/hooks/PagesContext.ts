import { createContext } from 'react';
import type { CreatableArea } from '../../shared/creating.ts';
import type { Conflict } from '../../shared/conflicts.ts';
import type { Person } from '../../shared/items.ts';
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

/** The page on which something is made in the ERP. */
export interface CreateTarget {
  /** Null: it is chosen there. */
  create: CreatableArea | null;
  /** Whom a contact is made of; else who wrote the item. */
  person: Person | null;
}

/** The page that files the open mail. */
export interface FilingTarget {
  filing: true;
}

/** Everything that has a page above the item's. */
export type PageTarget = RecordTarget | SyncTarget | CreateTarget | FilingTarget;

/** Opens pages above the item and goes back. */
export interface Pages {
  open: (target: PageTarget) => void;
  back: () => void;
}

/** Carries {@link Pages}. There are no addresses: office.js takes `history` away (office-host.md 9). */
export const PagesContext = createContext<Pages>({ open: () => undefined, back: () => undefined });
