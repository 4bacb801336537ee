import { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { readPresent } from '../rebuild/readPresent.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncRequest } from '../SyncRequest.ts';
import { underLease } from '../underLease.ts';
import { makeHalf } from './makeHalf.ts';
import { planMaking } from './planMaking.ts';

/** The item of a record. */
export interface ItemMade {
  ref: string;
  /** False for one that was there already. */
  isNew: boolean;
}

/**
 * Makes the item of an ERP record in the mailbox, since somebody wants it there: the two are a pair from then on. Where the
 * record has its item already that is answered, and nothing is written; one that was deleted in Outlook is made again.
 *
 * @param wish.record the reference by which the ERP's record store knows the record.
 * @param wish.pairId of a pair that may begin with this.
 * @throws AppError `not-found`, reason `record-gone`, for a record that is gone or not this user's; `conflict`, reason
 * `waits-for-answer`, while people are to decide about it; as `underLease`, `planMaking`, `makeHalf`.
 */
export async function makeItem(
  request: SyncRequest,
  ports: SyncPorts,
  { record, pairId }: { record: string; pairId: string },
  signal: AbortSignal,
): Promise<ItemMade> {
  const answers: ItemMade[] = [];
  await underLease(request, ports, signal, async (run) => {
    const [stored] = await run.store.pairsByRef(run.scope, 'erp', [record]);
    if (stored?.mailbox) {
      answers.push({ ref: stored.mailbox.ref, isNew: false });
      return;
    }
    if (stored?.conflict) {
      throw new AppError('conflict', 'You are asked about this. Decide that first.', {
        reason: 'waits-for-answer',
      });
    }
    const now = (await readPresent(run, 'erp', [record])).get(record);
    if (now === undefined) {
      throw new AppError('not-found', 'This record is no longer in the ERP.', {
        reason: 'record-gone',
      });
    }
    const begun: Pair = stored
      ? { ...stored, erp: now, partedOn: null }
      : {
          ...{ id: pairId, account: run.scope.account, area: run.scope.area, identity: record },
          ...{ erp: now, mailbox: null, origin: 'erp', conflict: null, partedOn: null },
          isOwner: await isFirst(),
        };
    const { mailbox } = await makeHalf(run, planMaking(run, 'mailbox', begun), stored ?? null);
    answers.push({ ref: mailbox?.ref ?? '', isNew: true });

    /** Nobody else leads it; a customer of the ERP belongs to nobody's address book. */
    async function isFirst(): Promise<boolean> {
      if (run.scope.area === 'contacts') return false;
      return (await run.store.pairsByIdentity(run.scope, [record])).length === 0;
    }
  });
  const [made] = answers;
  if (made === undefined) throw new TypeError('a run that ended well has made it');
  return made;
}
