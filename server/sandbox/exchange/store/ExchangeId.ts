/** What an id stands for. Mailboxes by GUID, folders and items by their number in the mailbox. */
export type ExchangeId =
  | { kind: 'folder'; mailbox: string; folder: number }
  | { kind: 'item'; mailbox: string; folder: number; item: number }
  /** One occurrence of a series, by where the pattern put it: seconds since 1970 as if its wall were UTC. */
  | { kind: 'occurrence'; mailbox: string; folder: number; item: number; original: number }
  | {
      kind: 'attachment';
      mailbox: string;
      folder: number;
      item: number;
      attachment: number;
    };
