import type { TokenSource } from './TokenSource.ts';

/** A header that stays the same: Basic, or a token that was handed over. */
export function fixedAuthorization(header: string): TokenSource {
  return { authorization: () => Promise.resolve(header), refused: () => false };
}
