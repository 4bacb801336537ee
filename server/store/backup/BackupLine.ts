import { z } from 'zod';

/** A line of a backup file of ours behind the first: a row, a table, or the end. */
export const BackupLine = z.union([
  z.array(z.union([z.string(), z.number(), z.null()])),
  z.object({ table: z.string(), columns: z.array(z.string()), last: z.number().int().nullable() }),
  z.object({ end: z.object({ rows: z.number().int(), sha256: z.string() }) }),
]);
