import type { Evidence } from './Evidence.ts';

/** What each kind of evidence weighs; README.md says why. The only place with numbers to turn. */
const weights = {
  thread: 75,
  number: {
    sure: { subject: 60, attachment: 52, body: 45 },
    unsure: { subject: 30, attachment: 25, body: 8 },
  },
  ending: {
    sure: { subject: 42, attachment: 38, body: 34 },
    unsure: { subject: 21, attachment: 0, body: 0 },
  },
  address: { first: 50, second: 25, third: 15 },
  addressOfPerson: { first: 40, second: 20, third: 12 },
  domain: { first: 30, second: 14, third: 10 },
  organization: { first: 40, second: 8, third: 8 },
} as const;

/** What one piece of evidence weighs. */
function weigh(evidence: Evidence): number {
  switch (evidence.type) {
    case 'thread':
      return weights.thread;
    case 'number':
      return weights.number[evidence.sure ? 'sure' : 'unsure'][evidence.where] * evidence.share;
    case 'ending':
      return weights.ending[evidence.sure ? 'sure' : 'unsure'][evidence.where];
    case 'address':
      return (
        weights[evidence.contact === null ? 'address' : 'addressOfPerson'][evidence.closeness] *
        evidence.share
      );
    case 'domain':
      return weights.domain[evidence.closeness] * evidence.share;
    case 'organization':
      return weights.organization[evidence.closeness];
  }
}

/**
 * How much speaks for a record: the best of each kind of evidence, added up. Two recipients of one
 * company say no more than one; a sender and a number do.
 */
export function scoreEvidence(evidence: readonly Evidence[]): number {
  const best = new Map<Evidence['type'], number>();
  for (const one of evidence) {
    best.set(one.type, Math.max(best.get(one.type) ?? 0, weigh(one)));
  }
  return [...best.values()].sort((a, b) => b - a).reduce((sum, weight) => sum + weight, 0);
}
