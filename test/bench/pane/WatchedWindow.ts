import type { Opening } from './Opening.ts';

/** What the probe leaves in the small Outlook's page. */
export interface WatchedWindow extends Window {
  pressed?: number;
  opening?: Opening | null;
}
