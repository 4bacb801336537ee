import type { RecordRef } from '../../shared/recordViews.ts';
import type { OpenItem } from '../OpenItem.ts';
import { askSuggestions } from '../askSuggestions.ts';
import { recordKey } from '../recordKey.ts';
import { titleOf } from '../titleOf.ts';
import type { CommandTools } from './CommandTools.ts';
import { sureSuggestions } from './sureSuggestions.ts';

interface Target {
  ref: RecordRef;
  title: string;
}

/**
 * What a mail that nobody has linked is filed to: the one suggestion that is sure; of several the one that the user linked or
 * filed to last; where there is none, that one. Null where a person has to choose.
 *
 * @param takes whether mails can be filed to it.
 */
export async function chooseTarget(
  tools: CommandTools,
  item: OpenItem,
  takes: (target: Target) => boolean,
): Promise<Target | null> {
  const { suggestions } = await askSuggestions(tools, item);
  const sure = sureSuggestions(suggestions)
    .map(({ record }) => ({ ref: record.ref, title: titleOf(record) }))
    .filter(takes);
  const [only] = sure;
  if (only && sure.length === 1) return only;
  const { record } = await tools.api.call('showLast', undefined);
  if (record === null) return null;
  const last = { ref: record.ref, title: titleOf(record) };
  const isMeant =
    sure.length === 0 || sure.some(({ ref }) => recordKey(ref) === recordKey(last.ref));
  return isMeant && takes(last) ? last : null;
}
