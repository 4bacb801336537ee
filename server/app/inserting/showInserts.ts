import type { Answer, Body } from '../../../shared/routes.ts';
import { addressLines } from '../../core/inserting/addressLines.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { requireOwnCompany } from '../requireOwnCompany.ts';
import { withDeadline } from '../withDeadline.ts';
import { requireInserts } from './requireInserts.ts';

/**
 * What of a record the caller can put into a mail.
 *
 * @throws AppError `not-found` when it is gone, `not-allowed` when the caller may not see it, `not-configured` with reason
 * `inserts-off`.
 */
export async function showInserts(
  { erp, settings, largestDocument: most }: Pick<AppPorts, 'erp' | 'settings' | 'largestDocument'>,
  caller: Caller,
  { ref }: Body<'showInserts'>,
  signal: AbortSignal,
): Promise<Answer<'showInserts'>> {
  requireOwnCompany(caller, ref);
  const inserts = requireInserts(erp);
  const { figures, address, document } = await withDeadline(settings.erpTimeout, signal, (inner) =>
    inserts.show(ref, caller.erp, inner),
  );
  return {
    figures,
    address: address && addressLines(address),
    document: document && {
      name: document.name,
      bytes: document.size,
      isTooLarge: document.size !== null && document.size > most,
      most,
    },
  };
}
