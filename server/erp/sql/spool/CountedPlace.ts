import { z } from 'zod';

const Digits = z.string().regex(/^\d{1,20}$/);

/** A place in a spool that counts its rows (SQLite, MariaDB). */
export const CountedPlace = z.object({
  id: z.string(),
  /** The number of the last row read. */
  after: Digits,
  /** When that row was written: after a backup was restored there may be another row with this number. */
  at: z.string().nullable(),
  /**
   * Numbers below that nobody has seen: from, to, and when they were first missing, in seconds of the server's clock. Their
   * transactions may still be under way (MariaDB).
   */
  gaps: z.array(z.tuple([Digits, Digits, z.number()])),
});
export type CountedPlace = z.infer<typeof CountedPlace>;
