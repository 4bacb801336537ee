import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../ColumnTypes.ts';
import { m001Links } from './m001Links.ts';
import { m002Directory } from './m002Directory.ts';
import { m003Sync } from './m003Sync.ts';
import { m004SyncOpen } from './m004SyncOpen.ts';
import { m005SyncPassed } from './m005SyncPassed.ts';
import { m006Accounts } from './m006Accounts.ts';
import { m007Filing } from './m007Filing.ts';
import { m008Folders } from './m008Folders.ts';
import { m009SyncLeft } from './m009SyncLeft.ts';
import { m010UnsentMails } from './m010UnsentMails.ts';
import { m011FiledMails } from './m011FiledMails.ts';
import { m012LastRecord } from './m012LastRecord.ts';

/**
 * Every step of the schema, forward only, in the order of the names. A step that was released is never
 * changed.
 */
export const migrations: Readonly<Record<string, (columns: ColumnTypes) => Migration>> = {
  '001-links': m001Links,
  '002-directory': m002Directory,
  '003-sync': m003Sync,
  '004-sync-open': m004SyncOpen,
  '005-sync-passed': m005SyncPassed,
  '006-accounts': m006Accounts,
  '007-filing': m007Filing,
  '008-folders': m008Folders,
  '009-sync-left': m009SyncLeft,
  '010-unsent-mails': m010UnsentMails,
  '011-filed-mails': m011FiledMails,
  '012-last-record': m012LastRecord,
};
