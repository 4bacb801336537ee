import { AppError } from '../core/AppError.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';
import type { StoredLink } from '../ports/LinkStore.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { readIfThere } from './readIfThere.ts';

/**
 * A link that the caller may change: one whose record they may see, or that is gone from the ERP.
 * While the ERP is away only the caller's own.
 *
 * @throws AppError `not-found` for a link that never was, or of another company; `not-allowed`,
 * reason `record-hidden`; `unavailable` while the ERP cannot say.
 */
export async function loadLink(
  ports: Pick<AppPorts, 'links' | 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  id: string,
  signal: AbortSignal,
): Promise<{ link: StoredLink; got: GotSummary | null }> {
  const link = await ports.links.findLink(ports.erp.name, caller.erp.company, id);
  if (link === null) throw new AppError('not-found', 'This link does not exist.');
  const [got = null] = await readIfThere(ports, caller, [link.ref], signal);
  if (got?.state === 'hidden') {
    throw new AppError('not-allowed', 'You may not see this record in the ERP.', {
      reason: 'record-hidden',
    });
  }
  const isUnsure = got === null || got.state === 'failed';
  if (isUnsure && link.linkedBy.accountId !== caller.account.id) {
    throw new AppError('unavailable', 'The ERP does not answer.', {
      reason: 'erp-away',
      cause: got?.state === 'failed' ? got.error : undefined,
    });
  }
  return { link, got };
}
