import { z } from 'zod';

/** The setting `sync`: how the sync runs on this server. Who is synced, and how, is data in the store. */
export const syncSettings = z.strictObject({
  accountsAtOnce: z
    .number()
    .int()
    .min(1)
    .max(200)
    .default(8)
    .describe('Accounts that are synced at the same time.'),
  undoDays: z
    .number()
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .describe('Days for which a run can be undone; then what it replaced is erased.'),
  reportDays: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('Days for which the reports of runs are kept.'),
  alarmUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe(
      'Told by POST as JSON when an area stands still; null for the log and `status` alone.',
    ),
});
