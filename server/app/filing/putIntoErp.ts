import { filingLimits } from '../../../shared/filingLimits.ts';
import type { RecordSummary } from '../../../shared/recordViews.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import { distinctNames } from '../../../shared/distinctNames.ts';
import { quietHtml } from '../../core/mail/quietHtml.ts';
import type { ErpDocument, ErpMail } from '../../ports/ErpFiles.ts';
import type { MailAttachment } from '../../ports/Mailbox.ts';
import type { Caller } from '../Caller.ts';
import type { FilingJob } from './FilingJob.ts';
import { findInErp } from './findInErp.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { OpenedFiling } from './openFiling.ts';
import { peopleOf } from './peopleOf.ts';
import { Spool } from './Spool.ts';
import type { HeldFiling } from './underClaim.ts';

/** Longest wait for one attachment, in milliseconds. */
const patience = 120_000;

/** What is filed, and for whom. */
interface Filing extends HeldFiling {
  records: readonly RecordSummary[];
  /** Ids of the chosen attachments. */
  attachments: readonly string[];
  job: FilingJob;
}

/**
 * Fetches what was chosen from the mailbox, one attachment after the other, and puts the mail into the ERP in one piece.
 *
 * @throws AppError as MailFilings.file.
 */
export async function putIntoErp(
  parts: MailFilingsParts,
  caller: Caller,
  opened: OpenedFiling,
  { records, attachments, claim, by, keep, job }: Filing,
): Promise<void> {
  const { filing, clock } = parts;
  const { files, mail, area, place, key, source } = opened;
  const { signal } = job.ending;
  const chosen = chosenOf(opened, attachments);
  await using spool = await Spool.open(parts.spoolFolder);
  const documents: ErpDocument[] = [];
  let bytes = 0;
  for (const { name, contentType, isInline, contentId, id } of chosen) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const { size, read } = await source.keep(id, spool, limit);
    bytes += size;
    if (bytes > filingLimits.bytes) throw tooLarge();
    documents.push({ name, contentType, size, isInline, contentId, read });
    job.done += 1;
    await keep();
  }
  const filed: ErpMail = {
    area,
    documents,
    fields: { ...mail.fields, ...quietBody(mail.fields), ...peopleOf(records) },
    records: records.map(({ ref, organization }) => {
      return { ref, organization: organization?.ref ?? null };
    }),
  };
  const known = await findInErp(parts, caller, opened, signal);
  await keep();
  signal.throwIfAborted();
  const ref = await files.file(filed, known, caller.erp, signal).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.kind !== 'uncertain') throw error;
    // All or nothing: where it is there, it is there with all that hangs on it.
    const found = known === null ? await findInErp(parts, caller, opened, signal) : null;
    if (found === null) throw error;
    return found;
  });
  job.done += 1;
  await filing.noteFiled(place, key, {
    ...{ claim: claim.id, by, at: clock.now(), area, ref },
    records: records.map(({ ref: to, title }) => ({ ref: to, title: title.slice(0, 500) })),
    documents: documents.length,
  });
  await filing.allowAgain(place, key);
}

/** The ERP shows the body to whoever opens the mail there: nothing in it may run, or tell anybody that it was opened. */
function quietBody({ bodyHtml }: Fields): Fields {
  return typeof bodyHtml === 'string' ? { bodyHtml: quietHtml(bodyHtml) } : {};
}

/** The chosen attachments as the mail has them now, with names that a folder can have. */
function chosenOf({ mail, files }: OpenedFiling, ids: readonly string[]): MailAttachment[] {
  const names = distinctNames(mail.attachments.map(({ name }) => name));
  const named = mail.attachments.map((one, i) => ({ ...one, name: names[i] ?? one.name }));
  const byId = new Map(named.map((one) => [one.id, one]));
  const chosen = [...new Set(ids)].map((id) => byId.get(id));
  if (chosen.length > 0 && !files.keepsDocuments) {
    throw new AppError('invalid-input', 'This ERP keeps no attachments.', {
      reason: 'no-documents',
    });
  }
  const found = chosen.filter((one) => one !== undefined);
  if (found.length < chosen.length) {
    throw new AppError('conflict', 'The mail’s attachments have changed. Choose again.', {
      reason: 'attachments-changed',
    });
  }
  if (found.reduce((sum, { size }) => sum + size, 0) > filingLimits.bytes * 1.02) throw tooLarge();
  return found;
}

function tooLarge(): AppError {
  const most = Math.round(filingLimits.bytes / 1024 / 1024);
  return new AppError(
    'invalid-input',
    `Attachments of more than ${most} MB cannot be filed at once.`,
    { reason: 'too-large' },
  );
}
