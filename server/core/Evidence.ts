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
      /** The record is the organization of the person who has the address. */
      viaPerson: boolean;
      share: Share;
    }
  | { type: 'domain'; domain: string; closeness: Closeness; share: Share }
  | {
      type: 'number';
      number: string;
      where: 'subject' | 'body' | 'attachment';
      sure: boolean;
      share: Share;
    }
  | { type: 'thread'; linkedBy: string; linkedAt: string }
  | { type: 'organization'; closeness: Closeness };

/**
 * Between 0 and 1: how much is left of a weight where one value fits several records or comes from
 * a crowd.
 */
export type Share = number;
