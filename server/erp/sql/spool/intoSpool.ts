import type { SpoolWords } from './spoolWords.ts';

/** The insert of changes into the spool, before what is selected. */
export function intoSpool(words: SpoolWords, spool: string): string {
  return `insert into ${words.table(spool)} (kind, record_key, company, operation, mark)`;
}
