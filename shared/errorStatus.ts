import type { ErrorKind } from './errorKinds.ts';

/**
 * The HTTP status each kind of error is answered with (RFC 9110 section 15). `cursor-expired` and
 * `uncertain` never reach a caller of the pane's API on purpose; they are mapped all the same, so
 * that nothing falls through.
 */
export const errorStatus: Record<ErrorKind, number> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'cursor-expired': 410,
  'too-many-requests': 429,
  'bad-answer': 502,
  uncertain: 502,
  unavailable: 503,
  'not-configured': 500,
};
