import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { Ask } from './Ask.ts';

/** Asks within what is under way there. */
export function askKysely(db: Kysely<Tables>): Ask {
  return async <T>(statement: string) => (await sql.raw<T>(statement).execute(db)).rows;
}
