import { createContext, useContext } from 'react';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import { en } from './strings/en.ts';
import type { Strings } from './strings/en.ts';

/** What every part of the page needs: its texts and whose mailbox it shows. */
export interface PageContent {
  strings: Strings;
  /** For dates and numbers. */
  language: string;
  mailbox: Mailbox;
  /** When the page was opened, in milliseconds: what is today on it. */
  now: number;
}

export const PageContext = createContext<PageContent>({
  strings: en,
  language: 'en-US',
  now: 0,
  mailbox: {
    ...{ id: '', name: '', address: '', title: '' },
    ...{ timeZone: 'UTC', windowsTimeZone: 'UTC' },
  },
});

export const usePage = (): PageContent => useContext(PageContext);
