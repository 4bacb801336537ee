import type { Thing } from './Thing.ts';

/** What a thing is made with. */
export type Making = Pick<Thing, 'area' | 'collection' | 'owner' | 'fields'> &
  Partial<Pick<Thing, 'stamp' | 'unmapped' | 'readers' | 'key'>>;
