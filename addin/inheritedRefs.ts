import type { RecordRef } from '../shared/recordViews.ts';
import type { Suggestion } from '../shared/suggestions.ts';

/** Most records that one request may link (shared/routes.ts). */
const most = 50;

/** What the earlier mails of the conversation are linked to: an answer takes it over. */
export function inheritedRefs(suggestions: readonly Suggestion[]): RecordRef[] {
  return suggestions
    .filter(({ reasons }) => reasons.some(({ type }) => type === 'thread'))
    .map(({ record }) => record.ref)
    .slice(0, most);
}
