import type { Written } from '../../../../ports/RecordStore.ts';

/** What became of an operation within its transaction: an answer, or a record that was written and is read back. */
export type Performed = Written | { state: 'written'; ref: string; isNew: boolean };
