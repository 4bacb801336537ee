import type { CreatableArea } from '../../../shared/creating.ts';
import type { ItemRef } from '../../../shared/items.ts';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import { goesTo } from '../../core/sync/goesTo.ts';
import type { Direction } from '../../core/sync/Policy.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { findOwnAccount } from '../ownSync/findOwnAccount.ts';
import type { SyncAtWork } from '../ownSync/SyncAtWork.ts';
import { loadAccount } from '../service/loadAccount.ts';
import { makeOfItem } from '../sync/make/makeOfItem.ts';
import { mailboxAddress } from '../mailboxAddress.ts';
import type { MadeRecord } from './MadeRecord.ts';
import { pairUp } from './pairUp.ts';
import { writeNew } from './writeNew.ts';

/** What is to be made of which item. */
export interface RecordToMake {
  area: CreatableArea;
  item: ItemRef;
  /** What was entered, read and checked. */
  fields: Fields;
  asked: readonly string[];
  pairId: string;
}

/**
 * Makes a record in the ERP as the caller. An appointment of the mailbox becomes a pair with it at once; what is made of a
 * mail has nothing in Outlook yet, and gets it where the caller's own sync brings the ERP's things there.
 *
 * @throws AppError as `writeNew`, `makeOfItem`.
 */
export async function makeRecord(
  { erp }: Pick<AppPorts, 'erp'>,
  sync: SyncAtWork,
  caller: Caller,
  { area, item, fields, asked, pairId }: RecordToMake,
): Promise<MadeRecord> {
  const account = await findOwnAccount(sync, caller);
  const policy = account && (await loadAccount(sync.ports, account.id)).policy;
  const direction: Direction = policy?.areas[area].direction ?? 'off';
  const isSame = area === 'appointments' && item.kind === 'appointment' && item.itemId !== null;
  if (account && isSame && goesTo(direction, 'erp')) {
    const wish = { item: item.itemId ?? '', pairId, fields, asked };
    const text = await sync.service.runner.work(
      { account: account.id, area },
      'create',
      ({ request, ports }, signal) => makeOfItem(request, ports, wish, signal),
    );
    return { ref: refOf(text), pair: 'both' };
  }
  const records = await erp.openRecords?.(caller.erp, new AbortController().signal);
  if (records === undefined) throw nonsense();
  const stamp = sync.ports.stamps.sign({
    ...{ pairId, erp: erp.name, company: caller.erp.company, area, recordKey: '' },
    owner: account?.mailbox ?? mailboxAddress(caller.account) ?? '',
  });
  const text = await writeNew(records, { area, key: pairId, fields, stamp });
  const ref = refOf(text);
  if (!account || isSame || !goesTo(direction, 'mailbox')) return { ref, pair: 'none' };
  const pair = await pairUp(sync, { account: account.id, area, record: text, pairId });
  return { ref, pair };

  function refOf(text: string): RecordRef {
    const ref = erp.recordOf?.(text) ?? null;
    if (ref === null) throw nonsense();
    return ref;
  }
}

function nonsense(): AppError {
  return new AppError('bad-answer', 'The ERP’s answer makes no sense.');
}
