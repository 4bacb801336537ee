import { Temporal } from 'temporal-polyfill';
import type { Item } from '../store/Item.ts';
import { occurrencesIn } from './occurrencesIn.ts';
import { originalStart } from './originalStart.ts';

/** One occurrence by where the pattern put it; undefined where the pattern puts none, or it was deleted. */
export function occurrenceAt(master: Item, original: string): Item | undefined {
  const exception = master.exceptions[original];
  if (exception === null) return undefined;
  const at = exception?.properties['Start']?.text ?? originalStart(master, original);
  const from = Temporal.Instant.from(at);
  const window = { from: from.toString(), to: from.add({ seconds: 1 }).toString() };
  return occurrencesIn(master, window).find(({ occurrence }) => occurrence?.original === original);
}
