import type { Language } from '../Command.ts';
import { misused } from '../erp/misused.ts';

/** One of a few words. @throws AppError `invalid-input` that names them. */
export function chosen<T extends string>(
  given: string,
  words: readonly T[],
  option: string,
  language: Language,
): T {
  const found = words.find((word) => word.toLowerCase() === given.toLowerCase());
  if (found !== undefined) return found;
  const [last, ...before] = words.toReversed();
  const list = (and: string) => `${before.toReversed().join(', ')} ${and} ${last ?? ''}`;
  throw misused(
    { en: `${option} is ${list('or')}.`, de: `${option} ist ${list('oder')}.` },
    language,
  );
}
