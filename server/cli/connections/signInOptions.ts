/** How somebody signs in, as options. */
export const signInOptions = {
  user: { type: 'string' },
  auth: { type: 'string' },
  'token-url': { type: 'string' },
  scope: { type: 'string' },
} as const;
