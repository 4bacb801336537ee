import { mailKey } from '../../core/mail/mailKey.ts';
import type { OpenedSync } from '../service/OpenedSync.ts';
import type { ServicePorts } from '../service/ServicePorts.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import { underLease } from '../sync/underLease.ts';

/**
 * Lets a mail that was withdrawn be filed again: the next run does it, if the policy lets it. Harmless for one that was not.
 *
 * @throws AppError `conflict`, reason `run-under-way`.
 */
export async function fileAgain(
  { filing, erp }: Pick<ServicePorts, 'filing' | 'erp'>,
  { request, ports }: Pick<OpenedSync, 'request' | 'ports'>,
  pairId: string,
  signal: AbortSignal,
): Promise<SyncReport> {
  const place = { erp: erp.name, company: request.policy.company ?? '' };
  return await underLease(request, ports, signal, async (run) => {
    const [pair] = await run.store.pairs(run.scope, [pairId]);
    if (pair === undefined || pair.mailbox === null) return;
    const key = mailKey(pair.mailbox.fields);
    if (key !== null) await filing.allowAgain(place, key);
    if (pair.erp !== null || pair.partedOn !== 'erp') return;
    await run.ports.store.savePairs(run.lease, [{ ...pair, identity: '', partedOn: null }], []);
  });
}
