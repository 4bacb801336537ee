import { z } from 'zod';

/** A secret is never in the file: it names an environment variable or a file that holds it. */
export const Secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  {
    error: 'env: NAME or file: PATH, never the secret itself',
  },
);
export type Secret = z.infer<typeof Secret>;
