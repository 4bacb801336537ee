import type { Area } from '../../../shared/records/Area.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { ErpCaller } from '../../ports/ErpConnector.ts';
import type { RecordStore } from '../../ports/RecordStore.ts';
import { erpFoldersOf } from './erpFoldersOf.ts';
import { rereadWhenChanged } from './rereadWhenChanged.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** The ERP as a side of an account's area; undefined where it is not set up for the sync. @throws AppError as the ERP. */
export async function openErp(
  { erp }: Pick<ServicePorts, 'erp'>,
  { account, area, caller }: { account: SyncAccount; area: Area; caller: ErpCaller },
  signal: AbortSignal,
): Promise<RecordStore | undefined> {
  const records = await erp.openRecords?.(caller, signal);
  const rules = erpFoldersOf(account, area);
  return records && rereadWhenChanged(records, rules.length === 0 ? '' : JSON.stringify(rules));
}
