import type { Thing } from './Thing.ts';

/** Something that happened in a collection: a thing came or was changed, left, or became visible to others. */
export interface Change {
  kind: 'changed' | 'left' | 'rights';
  thing: Thing;
  /** Its reference there and then. */
  ref: string;
}
