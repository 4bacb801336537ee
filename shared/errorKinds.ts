/**
 * What went wrong, as a word that decides what follows. The same words travel in problem+json
 * answers, so the pane and the backend agree on them (design.md, "Errors").
 */
export const errorKinds = [
  'invalid-input',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'cursor-expired',
  'too-many-requests',
  'unavailable',
  'bad-answer',
  'uncertain',
  'not-configured',
] as const;

/** One of {@link errorKinds}. */
export type ErrorKind = (typeof errorKinds)[number];
