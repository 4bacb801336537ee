import { AppError } from '../../core/AppError.ts';
import { mailKey } from '../../core/mail/mailKey.ts';
import type { OpenedSync } from '../service/OpenedSync.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import { withdrawRecord } from '../sync/withdrawRecord.ts';

/**
 * Takes a wrongly filed mail out of the ERP again (NX15), and keeps it out: of every mailbox that has it, also after all is
 * read anew. The mail itself stays where it is. A mail without a Message-ID stays out of this mailbox as long as its link
 * is remembered.
 *
 * @param by who wants it, in words.
 * @throws AppError as `withdrawRecord`: where the ERP's mapping, or the ERP, does not let it be deleted, it stays filed.
 */
export async function withdrawMail(
  { filing, sync, erp, clock }: Pick<ServicePorts, 'filing' | 'sync' | 'erp' | 'clock'>,
  { request, ports }: Pick<OpenedSync, 'request' | 'ports'>,
  { pairId, by }: { pairId: string; by: string },
  signal: AbortSignal,
): Promise<SyncReport> {
  const { account, area, policy } = request;
  const place = { erp: erp.name, company: policy.company ?? '' };
  const [pair] = await sync.pairs({ ...place, account: account.id, area }, [pairId]);
  const key = pair?.mailbox ? mailKey(pair.mailbox.fields) : null;
  const wasOut = key !== null && (await filing.withdrawnOf(place, [key])).has(key);
  // First, so that nobody files it anew in between, and a crash leaves it to be withdrawn once more.
  if (key !== null) await filing.withdraw(place, key, clock.now(), by);
  try {
    return await withdrawRecord(request, ports, pairId, signal);
  } catch (error) {
    const mayBeDone = error instanceof AppError && error.kind === 'uncertain';
    if (key !== null && !wasOut && !mayBeDone) await filing.allowAgain(place, key);
    throw error;
  }
}
