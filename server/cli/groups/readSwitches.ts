import type { AreaSwitches } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { readAreas } from '../given/readAreas.ts';
import type { groupOptions } from './groupOptions.ts';

/** What was switched, with these changes. @throws AppError `invalid-input` for an area that is both on and off. */
export function readSwitches(
  before: AreaSwitches,
  given: Partial<Record<keyof typeof groupOptions, string[] | undefined>>,
  language: Language,
): AreaSwitches {
  const [on, off] = [readAreas(given.on ?? [], language), readAreas(given.off ?? [], language)];
  const unsaid = readAreas(given.unsaid ?? [], language);
  const all = [...on, ...off, ...unsaid];
  if (new Set(all).size < all.length) {
    throw misused(
      { en: 'An area is either on or off.', de: 'Ein Bereich ist entweder ein oder aus.' },
      language,
    );
  }
  const kept = Object.entries(before).filter(([area]) => !all.some((one) => one === area));
  return Object.fromEntries([
    ...kept,
    ...on.map((area) => [area, true] as const),
    ...off.map((area) => [area, false] as const),
  ]);
}
