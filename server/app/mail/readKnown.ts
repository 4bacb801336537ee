import type { RecordRef, RecordSummary } from '../../../shared/recordViews.ts';
import { AppError } from '../../core/AppError.ts';
import type { KnownRecord } from '../../core/mail/KnownRecord.ts';
import { refKey } from '../../core/refKey.ts';
import type { ErpCaller, ErpConnector, GotSummary } from '../../ports/ErpConnector.ts';
import { chunks } from '../sync/observe/chunks.ts';

/** Most references in one question (ErpConnector.get). */
const atOnce = 200;

/**
 * Reads organizations and persons, and the organizations of those persons, as far as the user may see them. Nothing for one
 * that is gone, hidden or neither; the error for one that could not be read, or whose organization could not.
 *
 * @throws AppError where the ERP fails as a whole.
 */
export async function readKnown(
  erp: Pick<ErpConnector, 'get'>,
  caller: ErpCaller,
  refs: readonly RecordRef[],
  signal: AbortSignal,
): Promise<Map<string, KnownRecord | AppError>> {
  const own = await read(erp, caller, refs, signal);
  const organizations = [...own.values()].flatMap((one) =>
    one.state === 'found' && one.record.family === 'person' && one.record.organization
      ? [one.record.organization.ref]
      : [],
  );
  const missing = organizations.filter((ref) => !own.has(refKey(ref)));
  const all = new Map([...own, ...(await read(erp, caller, missing, signal))]);
  const known = new Map<string, KnownRecord | AppError>();
  for (const ref of refs) {
    const got = all.get(refKey(ref));
    if (got?.state === 'failed') known.set(refKey(ref), got.error);
    if (got?.state !== 'found') continue;
    const { organization } = got.record;
    const of = got.record.family === 'person' && organization ? organization.ref : null;
    const owner = of && all.get(refKey(of));
    if (owner?.state === 'failed') known.set(refKey(ref), owner.error);
    else {
      const record = toKnown(got.record, owner?.state === 'found' ? owner.record : null);
      if (record !== null) known.set(refKey(ref), record);
    }
  }
  return known;
}

async function read(
  erp: Pick<ErpConnector, 'get'>,
  caller: ErpCaller,
  refs: readonly RecordRef[],
  signal: AbortSignal,
): Promise<Map<string, GotSummary>> {
  // Another company's is not asked for: it is not seen.
  const asked = new Map(
    refs.filter(({ company }) => company === caller.company).map((ref) => [refKey(ref), ref]),
  );
  const answers = new Map<string, GotSummary>();
  for (const part of chunks([...asked.values()], atOnce)) {
    const got = await erp.get(part, caller, signal);
    if (got.length !== part.length) {
      throw new AppError('bad-answer', 'The ERP’s answer does not fit the question.', {
        reason: 'erp-answer',
      });
    }
    part.forEach((ref, index) => {
      const answer = got[index];
      if (answer !== undefined) answers.set(refKey(ref), answer);
    });
  }
  return answers;
}

function toKnown(record: RecordSummary, organization: RecordSummary | null): KnownRecord | null {
  const { family, ref, number, title } = record;
  if (family !== 'organization' && family !== 'person') return null;
  return {
    family,
    key: refKey(ref),
    number: number ?? ref.key,
    name: title,
    organization: organization && toKnown(organization, null),
  };
}
