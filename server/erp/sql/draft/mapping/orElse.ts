import type { Said } from '../../check/Said.ts';

/** What else it could be, behind what was said: `; or a, b`. Nothing where there is nothing else. */
export function orElse(others: readonly string[]): Said {
  const named = others.join(', ');
  return others.length === 0 ? { en: '', de: '' } : { en: `; or ${named}`, de: `; oder ${named}` };
}
