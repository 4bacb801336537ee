import { routes, type Answer, type Body } from '../../shared/routes.ts';
import { checkAnswer } from '../core/checkAnswer.ts';
import { safeUrl } from '../core/safeUrl.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { requireOwnCompany } from './requireOwnCompany.ts';
import { withDeadline } from './withDeadline.ts';

/**
 * The records of one kind that belong to another, newest first, page by page.
 *
 * @throws AppError `not-found` when the record is gone, `not-allowed` when the caller may not see
 * it.
 */
export async function listRelated(
  { erp, settings, seen }: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  { ref, kind, after }: Body<'listRelated'>,
  signal: AbortSignal,
): Promise<Answer<'listRelated'>> {
  requireOwnCompany(caller, ref);
  const answer = await withDeadline(settings.erpTimeout, signal, (inner) =>
    erp.related(ref, kind, caller.erp, after, inner),
  );
  const { records, next } = checkAnswer(routes.listRelated.answer, answer);
  for (const record of records) seen.remember(caller, record.ref);
  return {
    records: records.map((record) => ({ ...record, openUrl: safeUrl(record.openUrl) })),
    next,
  };
}
