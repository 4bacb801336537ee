import type { Said } from '../../check/Said.ts';

/** A sentence in both languages of parts; names and codes are the same in both. */
export function both(...parts: readonly (Said | string)[]): Said {
  const inside = (language: keyof Said) =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join('');
  return { en: inside('en'), de: inside('de') };
}
