import type { Selectable } from 'kysely';
import type { Tables } from '../Tables.ts';

/** A record of the directory as it is stored. */
export type RecordRow = Selectable<Tables['directory_record']>;
