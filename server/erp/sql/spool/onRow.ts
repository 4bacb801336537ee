import { joinAlias } from './joinAlias.ts';
import type { SpoolWords } from './spoolWords.ts';
import type { WatchedJoin } from './Watched.ts';

/** The condition that a join's row is this one. @param row how the row is called. */
export function onRow(words: SpoolWords, join: WatchedJoin, row: string): string {
  const pairs = join.on.map(({ theirs, join: from, ours, asText }) => {
    const left = words.of(from === null ? 'record' : joinAlias(from), ours);
    const right = words.of(row, theirs);
    return asText ? `${words.asText(left)} = ${words.asText(right)}` : `${left} = ${right}`;
  });
  const matches = words.matches(row, join.where);
  return [...pairs, ...(matches === null ? [] : [matches])].join(' and ');
}
