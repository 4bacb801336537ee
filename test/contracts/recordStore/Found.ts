import type { Got } from '../../../server/ports/RecordStore.ts';

/** A thing that was asked for and is there. */
export type Found = Extract<Got, { state: 'found' }>;
