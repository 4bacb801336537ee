import type { Answer } from '../../../shared/routes.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { withDeadline } from '../withDeadline.ts';

/**
 * What the caller may make by hand. Nothing where this server has no key: what is made carries a signed stamp, so that the
 * sync knows it again, whenever it is set up.
 *
 * @throws AppError as `ErpConnector.forms`.
 */
export async function listForms(
  { erp, sync, settings }: Pick<AppPorts, 'erp' | 'sync' | 'settings'>,
  caller: Caller,
  signal: AbortSignal,
): Promise<Answer<'listForms'>> {
  if (sync === null || erp.forms === undefined) return { forms: [] };
  const forms = await withDeadline(
    settings.erpTimeout,
    signal,
    async (inner) => await erp.forms?.(caller.erp, inner),
  );
  return { forms: forms ?? [] };
}
