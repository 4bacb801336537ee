import type { RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { Suggestion } from '../../shared/suggestions.ts';
import type { Closeness, Evidence } from './Evidence.ts';
import type { FoundRecord } from './inferOrganizations.ts';
import { isEndOf } from './isEndOf.ts';
import { reasonsOf } from './reasonsOf.ts';
import { refKey } from './refKey.ts';
import { scoreEvidence } from './scoreEvidence.ts';

/** More than a glance takes in is no help. */
const maxSuggestions = 8;

/** What scores less is a guess, and none is better than a wrong one. */
const minScore = 10;

/**
 * The records that the item probably concerns, best first, with the reasons found. Several reasons
 * add up; a record whose organization is on the item itself is lifted; what is linked already and
 * what hardly anything speaks for is left out. The order of the input changes nothing: equal scores
 * are ordered by what is quoted first, then by the directory's weight, then by reference.
 */
export function rankSuggestions(
  found: readonly FoundRecord[],
  linked: readonly RecordRef[],
): Suggestion[] {
  const done = new Set(linked.map(refKey));
  const present = presentOrganizations(found);
  return found
    .map((one) => ({
      ...one,
      evidence: one.evidence.filter((evidence) => suits(one.record, evidence, present)),
      key: refKey(one.record.ref),
    }))
    .filter(({ key }) => !done.has(key))
    .map((one) => ({ ...one, score: scoreEvidence([...one.evidence, ...lift(one, present)]) }))
    .filter(({ score, evidence }) => score >= minScore && evidence.length > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        quotedAt(a.evidence) - quotedAt(b.evidence) ||
        b.weight - a.weight ||
        (a.key < b.key ? -1 : 1),
    )
    .slice(0, maxSuggestions)
    .map(({ record, evidence }) => ({ record, reasons: reasonsOf(evidence) }));
}

/**
 * Invoice 10042 is not customer 10042, nor the other way round; and the end of a number says something
 * where the record's organization is on the item, or the item stays among colleagues.
 */
function suits(
  { family, number, organization }: RecordSummary,
  evidence: Evidence,
  present: ReadonlyMap<string, Closeness>,
): boolean {
  if (evidence.type === 'number') {
    return evidence.of === null || (evidence.of === 'organization') === (family === 'organization');
  }
  if (evidence.type !== 'ending') return true;
  if (family === 'organization' || number === null || !isEndOf(evidence.number, number))
    return false;
  return (
    evidence.amongColleagues || (organization !== null && present.has(refKey(organization.ref)))
  );
}

/** The place of the first number quoted; beyond all where none is. */
function quotedAt(evidence: readonly Evidence[]): number {
  const places = evidence.map((one) =>
    one.type === 'number' || one.type === 'ending' ? one.place : Number.MAX_VALUE,
  );
  return Math.min(Number.MAX_VALUE, ...places);
}

/** The organizations for which people on the item stand, by address or domain, and how close. */
function presentOrganizations(found: readonly FoundRecord[]): Map<string, Closeness> {
  const order: readonly Closeness[] = ['first', 'second', 'third'];
  const present = new Map<string, Closeness>();
  for (const { record, evidence } of found) {
    const organization = standsFor(record);
    if (organization === null) continue;
    for (const one of evidence) {
      // A customer whose number is merely quoted is not on the item.
      if (one.type !== 'address' && one.type !== 'domain') continue;
      const known = present.get(organization);
      const isNearer = known === undefined || order.indexOf(one.closeness) < order.indexOf(known);
      if (isNearer) present.set(organization, one.closeness);
    }
  }
  return present;
}

function standsFor(record: RecordSummary): string | null {
  if (record.family === 'organization') return refKey(record.ref);
  if (record.family !== 'person' || record.organization === null) return null;
  return refKey(record.organization.ref);
}

/** Documents, projects, tasks of an organization on the item are more likely meant than others'. */
function lift({ record }: FoundRecord, present: ReadonlyMap<string, Closeness>): Evidence[] {
  if (record.organization === null || record.family === 'person') return [];
  const closeness = present.get(refKey(record.organization.ref));
  return closeness === undefined ? [] : [{ type: 'organization', closeness }];
}
