/**
 * How close a person outside stands to the item: `first` who wrote it or, where the user's own side
 * wrote it, to whom it goes; `second` its other recipients; `third` who has a copy only.
 */
export type Closeness = 'first' | 'second' | 'third';

/** One thing that speaks for a record; {@link scoreEvidence} says how much. */
export type Evidence =
  | {
      type: 'address';
      address: string;
      closeness: Closeness;
      /** The name of the person who has the address, for that person's organization; null for whose own it is. */
      contact: string | null;
      share: Share;
    }
  | { type: 'domain'; domain: string; closeness: Closeness; share: Share }
  | {
      type: 'number';
      number: string;
      where: 'subject' | 'body' | 'attachment';
      sure: boolean;
      /** What the text says it is the number of; null where nothing. */
      of: 'organization' | 'other' | null;
      /** Its place among the item's numbers, from 0: what is quoted first is more likely meant. */
      place: number;
      share: Share;
    }
  | {
      /** The end of the record's number: 10042 of RE-2026-10042. */
      type: 'ending';
      number: string;
      where: 'subject' | 'body' | 'attachment';
      sure: boolean;
      place: number;
      /** Nobody outside is on the item. */
      amongColleagues: boolean;
    }
  | { type: 'thread'; linkedBy: string; linkedAt: string }
  | { type: 'organization'; closeness: Closeness };

/**
 * Between 0 and 1: how much is left of a weight where one value fits several records or comes from
 * a crowd.
 */
export type Share = number;
