import { randomBytes } from 'node:crypto';

/** A new mark: 128 random bits, so that nobody guesses one to be shown another item's links. */
export function makeMark(): string {
  return randomBytes(16).toString('base64url');
}
