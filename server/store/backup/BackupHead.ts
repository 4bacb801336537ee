import { z } from 'zod';

/** The first line of a backup file of ours. */
export const BackupHead = z.object({
  format: z.literal('erp-link-backup'),
  version: z.number().int().min(1),
  madeAt: z.number().int(),
  schema: z.array(z.string()).min(1),
});
export type BackupHead = z.infer<typeof BackupHead>;
