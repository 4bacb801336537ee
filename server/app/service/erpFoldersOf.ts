import type { Area } from '../../../shared/records/Area.ts';
import type { ErpFolderRule } from '../../core/accounts/AccountFolders.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';

/** What is said of folders of the ERP's mail (BW8); other areas have none. */
export function erpFoldersOf(
  { folders }: Pick<SyncAccount, 'folders'>,
  area: Area,
): readonly ErpFolderRule[] {
  const hasFolders = area === 'incomingMail' || area === 'sentMail';
  return hasFolders ? (folders?.erp ?? []) : [];
}
