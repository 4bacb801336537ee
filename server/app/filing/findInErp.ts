import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Caller } from '../Caller.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { OpenedFiling } from './openFiling.ts';

/** When no claim counts any more. */
const whoeverIsAtIt = Number.MAX_SAFE_INTEGER;

/** The mail in the ERP, whoever put it there: people, the sync, the ERP itself. Null for none. */
export async function findInErp(
  { erp, filing }: Pick<MailFilingsParts, 'erp' | 'filing'>,
  caller: Caller,
  { files, mail, area, place, key }: Omit<OpenedFiling, 'source'>,
  signal: AbortSignal,
): Promise<RecordRef | null> {
  const { messageId } = mail.fields;
  if (typeof messageId === 'string') {
    const found = await files.find(area, messageId, caller.erp, signal);
    if (found !== null) return found;
  }
  // An ERP without Message-IDs has it where we put it, unless somebody deleted it there.
  const known = await filing.filingOf(place, key, whoeverIsAtIt);
  if (known?.state !== 'filed') return null;
  const [got] = await erp.get([known.ref], caller.erp, signal);
  return got?.state === 'found' || got?.state === 'hidden' ? known.ref : null;
}
