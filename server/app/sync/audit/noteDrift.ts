import type { AuditFacts, Drift } from './AuditReport.ts';

/** @param most how many are named. */
export function noteDrift(facts: AuditFacts, drift: Drift, most: number): void {
  facts.drifted[drift.why] = (facts.drifted[drift.why] ?? 0) + 1;
  if (facts.drift.length < most) facts.drift.push(drift);
}
