import { badAnswer } from '../../xml/badAnswer.ts';

/**
 * The one thing that a response message is about.
 *
 * @throws AppError `bad-answer` where it holds none or several
 */
export function requireOne<T>(pieces: readonly T[]): T {
  // Not destructured: what is kept of a thing may well be undefined.
  if (pieces.length === 1) return pieces[0] as T;
  throw badAnswer('not-one', 'did not answer with the one thing it was asked for', {
    count: pieces.length,
  });
}
