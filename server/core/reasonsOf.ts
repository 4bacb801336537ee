import type { SuggestionReason } from '../../shared/suggestions.ts';
import type { Evidence } from './Evidence.ts';
import { scoreEvidence } from './scoreEvidence.ts';

/** Reasons beyond these only repeat. */
const maxReasons = 4;

/** The evidence in the words of the API: the strongest first, no reason twice, at most four. */
export function reasonsOf(evidence: readonly Evidence[]): SuggestionReason[] {
  const strongestFirst = evidence
    .map((one) => ({ reason: reasonOf(one), score: scoreEvidence([one]) }))
    .map(({ reason, score }) => ({ reason, score, text: JSON.stringify(reason) }))
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : Number(a.text > b.text)));
  const reasons = new Map<string, SuggestionReason>();
  for (const { reason, text } of strongestFirst) {
    if (reason !== null && !reasons.has(text)) reasons.set(text, reason);
  }
  return [...reasons.values()].slice(0, maxReasons);
}

/** Null for what lifts a record that something else has found, and finds none by itself. */
function reasonOf(evidence: Evidence): SuggestionReason | null {
  switch (evidence.type) {
    case 'address':
      return { type: 'address', address: evidence.address, contact: evidence.contact };
    case 'domain':
      return { type: 'domain', domain: evidence.domain };
    case 'number':
    case 'ending':
      return { type: 'number', number: evidence.number, where: evidence.where };
    case 'thread':
      return { type: 'thread', linkedBy: evidence.linkedBy, linkedAt: evidence.linkedAt };
    case 'organization':
      return null;
  }
}
