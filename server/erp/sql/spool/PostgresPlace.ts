import { z } from 'zod';

/** A transaction snapshot as PostgreSQL writes it: all below the first have ended, all from the second on not begun, and the third are under way. */
const Snapshot = z.string().regex(/^\d{1,20}:\d{1,20}:[\d,]*$/);

/** A place in PostgreSQL's spool. */
export const PostgresPlace = z.object({
  id: z.string(),
  /** How many changes were missed, and so not told, when this place was made. */
  missed: z.string(),
  /** What was seen: every transaction that had ended then. */
  from: Snapshot,
  /** In the midst of a reading: up to which snapshot it goes, and the last row read. */
  to: Snapshot.nullable(),
  row: z.tuple([z.string().regex(/^\d{1,20}$/), z.guid()]).nullable(),
});
export type PostgresPlace = z.infer<typeof PostgresPlace>;
