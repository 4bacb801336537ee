import type { RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { Evidence } from './Evidence.ts';
import { refKey } from './refKey.ts';

/** A record as it was read, with what speaks for it. */
export interface FoundRecord {
  record: RecordSummary;
  /** The directory's weight, for records that come out equal. */
  weight: number;
  evidence: readonly Evidence[];
}

/**
 * The organizations of the people whose addresses are on the item, with what then speaks for them:
 * who writes for a company is a reason to suggest the company, also where its domain is a freemail
 * one.
 */
export function inferOrganizations(
  found: readonly FoundRecord[],
): { ref: RecordRef; evidence: Evidence[] }[] {
  const organizations = new Map<string, { ref: RecordRef; evidence: Evidence[] }>();
  for (const { record, evidence } of found) {
    if (record.family !== 'person' || record.organization === null) continue;
    const { ref } = record.organization;
    const known = organizations.get(refKey(ref)) ?? { ref, evidence: [] };
    for (const one of evidence) {
      if (one.type === 'address') known.evidence.push({ ...one, contact: record.title });
    }
    if (known.evidence.length > 0) organizations.set(refKey(ref), known);
  }
  return [...organizations.values()];
}
