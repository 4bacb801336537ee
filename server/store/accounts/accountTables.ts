import type { Tables } from '../Tables.ts';

/** The tables of connections, groups and accounts. */
export const accountTables = [
  'connection',
  'account_group',
  'synced_account',
  'account_in_group',
  'run_time',
  'administrator',
  'export_folder',
] as const satisfies readonly (keyof Tables)[];
