import { z } from 'zod';

/** What a copy of a SQLite file says of itself, under the name `backup` in `erp_link_meta`. */
export const BackupNote = z.object({
  version: z.number().int().min(1),
  madeAt: z.number().int(),
  sha256: z.string(),
});
export type BackupNote = z.infer<typeof BackupNote>;
