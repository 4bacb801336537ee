import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';

/** Runs one SELECT: outside of a transaction, or in the one that is under way. */
export type Runner = (query: RawBuilder<SqlRow>) => Promise<SqlRow[]>;
