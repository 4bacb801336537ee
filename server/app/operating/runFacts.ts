import { z } from 'zod';
import { errorKinds } from '../../../shared/errorKinds.ts';

const bySide = z.object({ erp: z.number(), mailbox: z.number() });

/** What a run's report says in numbers and words of ours; everything else in it is left out. */
const Facts = z.object({
  counts: z.object({ create: bySide, update: bySide, delete: bySide }).partial().optional(),
  inStep: z.number().optional(),
  outOfStep: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.number()).optional(),
  error: z
    .object({
      kind: z.enum(errorKinds),
      // A server's own word may be anything.
      reason: z
        .string()
        .nullable()
        .transform((word) => (word === null || /^[\w-]{1,60}$/.test(word) ? word : 'other')),
    })
    .nullable()
    .optional(),
});
export type RunFacts = z.infer<typeof Facts>;

/** The figures of a run's report, as `Run.report` keeps it. Nothing of a report that is empty or of another form. */
export function runFacts(report: string): RunFacts {
  try {
    return Facts.safeParse(JSON.parse(report)).data ?? {};
  } catch {
    return {};
  }
}
