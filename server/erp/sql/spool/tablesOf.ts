import type { Mapping } from '../mapping/Mapping.ts';
import { ourTables } from '../mapping/sync/ourTables.ts';
import type { SpoolTables } from './SpoolTables.ts';

/** Our tables by the names that a mapping gives them. */
export function tablesOf(mapping: Mapping): SpoolTables {
  const { spool, intents } = ourTables(mapping);
  return { spool, state: `${spool}_state`, intents };
}
