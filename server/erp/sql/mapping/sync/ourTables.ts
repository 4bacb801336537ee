import type { Mapping } from '../Mapping.ts';

/** The names of our own tables in the ERP's database: the spool of changes, and the keys of creates that were done. */
export function ourTables({ sync }: Mapping): { spool: string; intents: string } {
  return {
    spool: sync?.tables?.spool ?? 'erplink_spool',
    intents: sync?.tables?.intents ?? 'erplink_intent',
  };
}
