import { joinAlias } from './joinAlias.ts';
import { onRow } from './onRow.ts';
import type { SpoolWords } from './spoolWords.ts';
import type { Watched } from './Watched.ts';

/** Where the records are found that a row beside them concerns: their table, and the joins that lead there. */
export function besideFrom(words: SpoolWords, { of, beside }: Watched): string {
  const steps = (beside?.steps ?? []).map((step) => {
    const alias = joinAlias(step.name);
    return ` join ${words.table(step.table)} as ${alias} on ${onRow(words, step, alias)}`;
  });
  return `${words.table(of.table)} as record${steps.join('')}`;
}
