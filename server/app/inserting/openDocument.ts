import type { Body } from '../../../shared/routes.ts';
import type { OpenedDocument } from '../../ports/ErpInserts.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { requireOwnCompany } from '../requireOwnCompany.ts';
import { withDeadline } from '../withDeadline.ts';
import { checkedPdf } from './checkedPdf.ts';
import { requireInserts } from './requireInserts.ts';

/** So many times as long as for a question a document may take until its first bytes are there. */
const takes = 6;

/**
 * A record's document, whose first bytes were looked at: it is a PDF, and no larger than this server hands out.
 *
 * @throws AppError as ErpInserts.open; `bad-answer` with reason `no-pdf` for what is none.
 */
export async function openDocument(
  { erp, settings, largestDocument: most }: Pick<AppPorts, 'erp' | 'settings' | 'largestDocument'>,
  caller: Caller,
  { ref }: Body<'readDocument'>,
  signal: AbortSignal,
): Promise<OpenedDocument> {
  requireOwnCompany(caller, ref);
  const inserts = requireInserts(erp);
  return withDeadline(takes * settings.erpTimeout, signal, async (inner) => {
    const opened = await inserts.open(ref, caller.erp, most, inner);
    return { ...opened, content: await checkedPdf(opened.content, most) };
  });
}
