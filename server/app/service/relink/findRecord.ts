import type { RecordRef, RecordSummary } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import { refKey } from '../../../core/refKey.ts';
import type { ServicePorts } from '../ServicePorts.ts';

/**
 * A record as somebody of its company sees it; `unseen` where it is there and none of the accounts may see it, null where
 * there is none.
 *
 * @throws AppError whatever the ERP fails with.
 */
export async function findRecord(
  { accounts, erp }: Pick<ServicePorts, 'accounts' | 'erp'>,
  ref: RecordRef,
  signal: AbortSignal,
): Promise<RecordSummary | 'unseen' | null> {
  const { company } = ref;
  const users = (await accounts.accounts()).filter((account) => account.company === company);
  for (const userId of new Set(users.map(({ erpUser }) => erpUser))) {
    const [got] = await erp.get([ref], { userId, company }, signal).catch((error: unknown) => {
      // This user is gone, locked, or in another company by now; the next one may see it.
      const isOfUser =
        error instanceof AppError && ['not-found', 'not-allowed'].includes(error.kind);
      if (isOfUser) return [];
      throw error;
    });
    if (got?.state === 'found') return got.record;
    if (got?.state === 'failed') throw got.error;
    if (got?.state === 'gone') return null;
  }
  const wanted = refKey(ref);
  for await (const page of erp.listRefs(signal)) {
    if (page.some((one) => refKey(one) === wanted)) return 'unseen';
  }
  return null;
}
