import { z } from 'zod';

/** A file that is put on an item: some 20 MB at most. */
export const DraftFile = z.object({
  name: z.string().min(1).max(255),
  base64: z.string().max(28_000_000),
});
