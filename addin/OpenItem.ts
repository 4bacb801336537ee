import type { ItemRef, Person } from '../shared/items.ts';

/** The mail or appointment that is open in Outlook, as the pane sees it. */
export interface OpenItem {
  /** The same for the same item, another for any other; for caches and React keys. */
  key: string;
  /** Counts the items that were open since the pane started: Outlook acts on its current item only. */
  opening: number;
  /** Read: a mail, or an appointment one attends. Organizer: an appointment being written. Compose: a mail being written. */
  mode: 'read' | 'organizer' | 'compose';
  /** How the backend knows it. `mark` is always null here, it is read when it is needed. */
  ref: ItemRef;
  /** Everybody on it, each address once, in the order of their roles. */
  people: Person[];
  /** Names only; numbers in them are suggestions. */
  attachmentNames: string[];
}
