import type { PolicyChanges } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';
import { readAreas } from '../given/readAreas.ts';

/**
 * The changes without some: of whole areas (`appointments`), single rules (`tasks.window`), the `brake`, or `all`.
 * @throws AppError `invalid-input` for what is none of these.
 */
export function unsetRules(
  changes: PolicyChanges,
  given: readonly string[],
  language: Language,
): PolicyChanges {
  let { areas = {}, brake } = changes;
  for (const one of given) {
    const [head = '', rule, ...more] = one.trim().split('.');
    if (more.length > 0 || (rule !== undefined && !/^\w+$/.test(rule))) {
      throw misused(
        {
          en: '--unset takes AREA or AREA.RULE.',
          de: '--unset verlangt BEREICH oder BEREICH.REGEL.',
        },
        language,
      );
    }
    if (/^(brake|bremse)$/i.test(head)) {
      brake = undefined;
      continue;
    }
    if (/^(all|alle)$/i.test(head) && rule === undefined) brake = undefined;
    for (const area of readAreas([head], language)) {
      const own = areas[area] ?? {};
      const left = Object.entries(own).filter(([part]) => rule !== undefined && part !== rule);
      areas = { ...areas, [area]: Object.fromEntries(left) };
    }
  }
  const kept = Object.entries(areas).filter(([, own]) => Object.keys(own).length > 0);
  return {
    ...(kept.length > 0 && { areas: Object.fromEntries(kept) }),
    ...(brake !== undefined && { brake }),
  };
}
