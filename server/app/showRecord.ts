import { RecordPage } from '../../shared/recordViews.ts';
import type { Answer, Body } from '../../shared/routes.ts';
import { checkAnswer } from '../core/checkAnswer.ts';
import { safeUrl } from '../core/safeUrl.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { requireOwnCompany } from './requireOwnCompany.ts';
import { withDeadline } from './withDeadline.ts';

/**
 * One record with its fields and what hangs on it.
 *
 * @throws AppError `not-found` when it is gone, `not-allowed` when the caller may not see it.
 */
export async function showRecord(
  { erp, settings, seen }: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  { ref }: Body<'showRecord'>,
  signal: AbortSignal,
): Promise<Answer<'showRecord'>> {
  requireOwnCompany(caller, ref);
  const answer = await withDeadline(settings.erpTimeout, signal, (inner) =>
    erp.show(ref, caller.erp, inner),
  );
  const page = checkAnswer(RecordPage, answer);
  seen.remember(caller, ref);
  return {
    ...page,
    record: { ...page.record, openUrl: safeUrl(page.record.openUrl) },
    fields: page.fields.map((field) => ({ ...field, link: safeUrl(field.link) })),
  };
}
