import type { Tables } from '../Tables.ts';

/** The tables of never-link lists and withdrawn mails. */
export const filingTables = [
  'never_link',
  'withdrawn_mail',
  'filed_mail',
] as const satisfies readonly (keyof Tables)[];
