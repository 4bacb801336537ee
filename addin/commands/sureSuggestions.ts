import type { Suggestion } from '../../shared/suggestions.ts';
import { recordKey } from '../recordKey.ts';

/**
 * The suggestions that something surely speaks for: the conversation's own links and what the mail quotes by number; where it
 * has neither, who wrote it by their own address. One of them is the one that is meant; of several a person has to choose.
 */
export function sureSuggestions(suggestions: readonly Suggestion[]): Suggestion[] {
  const said = suggestions.filter(({ reasons }) =>
    reasons.some(({ type }) => type === 'thread' || type === 'number'),
  );
  if (said.length > 0) return said;
  const known = suggestions.filter(({ reasons }) => reasons.some(({ type }) => type === 'address'));
  // A person and the company of that person are one answer: the person.
  const companies = new Set(
    known.flatMap(({ record: { family, organization } }) =>
      family === 'person' && organization ? [recordKey(organization.ref)] : [],
    ),
  );
  return known.filter(({ record }) => !companies.has(recordKey(record.ref)));
}
