import type { RecordRef } from '../../shared/recordViews.ts';
import type { Closeness, Evidence, Share } from './Evidence.ts';
import type { NumberCandidate } from './findDocumentNumbers.ts';
import type { Outsider } from './findOutsiders.ts';
import { refKey } from './refKey.ts';

/** A record that the directory has under a value. */
export interface ValueHit {
  ref: RecordRef;
  /** The address, domain or normalised number that was looked for. */
  value: string;
  /** Greater is more likely meant. */
  weight: number;
}

/** Everything that was found out about an item. */
export interface ItemFindings {
  outsiders: readonly Outsider[];
  numbers: readonly NumberCandidate[];
  addressHits: readonly ValueHit[];
  domainHits: readonly ValueHit[];
  numberHits: readonly ValueHit[];
  /** Records that may have a number which ends with the value; looked at again when they are read. */
  endingHits?: readonly ValueHit[];
  /** What other items of the conversation are linked to. `linkedAt` is an ISO 8601 time. */
  threadLinks: readonly { ref: RecordRef; linkedBy: string; linkedAt: string }[];
}

/** A record and all that speaks for it. */
export interface Lead {
  ref: RecordRef;
  /** The directory's weight, for records that come out equal. */
  weight: number;
  evidence: Evidence[];
}

/** From so many people of one closeness on, each says less: a mailing, not a conversation. */
const crowd = 10;

/** So many records quoted in one place are each what it is about; those behind them are a list. */
const ownSubjects = 2;
const listed: Share = 0.5;

/** Puts together, record by record, what speaks for it. */
export function gatherEvidence(findings: ItemFindings): Lead[] {
  const leads = new Map<string, Lead>();
  const add = (ref: RecordRef, weight: number, evidence: Evidence): void => {
    const lead = leads.get(refKey(ref)) ?? { ref, weight: 0, evidence: [] };
    lead.weight = Math.max(lead.weight, weight);
    lead.evidence.push(evidence);
    leads.set(refKey(ref), lead);
  };
  const crowded = crowdShares(findings.outsiders);

  for (const { hit, source, fits } of matched(
    findings.addressHits,
    findings.outsiders,
    (outsider) => outsider.address,
  )) {
    const { address, closeness } = source;
    const share = fits * crowded[closeness];
    add(hit.ref, hit.weight, { type: 'address', address, closeness, contact: null, share });
  }
  for (const { hit, source, fits } of matched(
    findings.domainHits,
    findings.outsiders,
    (outsider) => outsider.domain,
  )) {
    const { closeness } = source;
    const share = fits * crowded[closeness];
    add(hit.ref, hit.weight, { type: 'domain', domain: hit.value, closeness, share });
  }
  const numbersHit = new Set(findings.numberHits.map((hit) => hit.value));
  const isPart = ({ within }: NumberCandidate) => within !== null && numbersHit.has(within);
  const inList = listPlaces(
    findings.numbers.filter((one) => !isPart(one)),
    findings.numberHits,
  );
  for (const { hit, source, fits } of matched(
    findings.numberHits,
    findings.numbers,
    (candidate) => candidate.normal,
  )) {
    // 10042 inside RE-2026-10042 says nothing once RE-2026-10042 itself is known.
    if (isPart(source)) continue;
    const { number, where, sure, of } = source;
    const place = findings.numbers.indexOf(source);
    const isListed = (inList.get(`${where} ${refKey(hit.ref)}`) ?? 0) >= ownSubjects;
    const share = isListed ? fits * listed : fits;
    add(hit.ref, hit.weight, { type: 'number', number, where, sure, of, place, share });
  }
  for (const { hit, source } of matched(
    findings.endingHits ?? [],
    findings.numbers,
    (candidate) => candidate.normal,
  )) {
    const { number, where, sure } = source;
    const place = findings.numbers.indexOf(source);
    const amongColleagues = findings.outsiders.length === 0;
    add(hit.ref, hit.weight, { type: 'ending', number, where, sure, place, amongColleagues });
  }
  for (const { ref, linkedBy, linkedAt } of findings.threadLinks) {
    add(ref, 0, { type: 'thread', linkedBy, linkedAt });
  }
  return [...leads.values()];
}

/**
 * How many other records are quoted before a record in the same place, by place and record. The
 * customer's number and ours for one order are one.
 */
function listPlaces(
  numbers: readonly NumberCandidate[],
  hits: readonly ValueHit[],
): Map<string, number> {
  const byValue = Map.groupBy(hits, (hit) => hit.value);
  const places = new Map<string, number>();
  const counts = { subject: 0, attachment: 0, body: 0 };
  for (const { normal, where } of numbers) {
    const keys = (byValue.get(normal) ?? []).map((hit) => `${where} ${refKey(hit.ref)}`);
    const fresh = keys.filter((key) => !places.has(key));
    for (const key of fresh) places.set(key, counts[where]);
    if (fresh.length > 0) counts[where] += 1;
  }
  return places;
}

/**
 * Every hit with what it was found by (the first, so the closest), and its share among the hits of
 * its value.
 */
function matched<T>(
  hits: readonly ValueHit[],
  sources: readonly T[],
  valueOf: (source: T) => string | null,
): { hit: ValueHit; source: T; fits: Share }[] {
  const bySource = new Map<string, T>();
  for (const source of sources) {
    const value = valueOf(source);
    if (value !== null && !bySource.has(value)) bySource.set(value, source);
  }
  const records = new Map<string, Set<string>>();
  for (const hit of hits) {
    const known = records.get(hit.value) ?? new Set();
    records.set(hit.value, known.add(refKey(hit.ref)));
  }
  return hits.flatMap((hit) => {
    const source = bySource.get(hit.value);
    if (source === undefined) return [];
    return [{ hit, source, fits: shareAmong(records.get(hit.value)?.size ?? 1) }];
  });
}

/** An address that forty records share says little about each of them. */
function shareAmong(records: number): Share {
  if (records <= 1) return 1;
  if (records <= 3) return 0.8;
  return records <= 10 ? 0.5 : 0.2;
}

function crowdShares(outsiders: readonly Outsider[]): Record<Closeness, Share> {
  const share = (closeness: Closeness): Share => {
    const count = outsiders.filter((one) => one.closeness === closeness).length;
    return count <= crowd ? 1 : crowd / count;
  };
  return { first: share('first'), second: share('second'), third: share('third') };
}
