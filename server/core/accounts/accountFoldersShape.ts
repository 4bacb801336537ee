import { z } from 'zod';
import { isDay } from '../../../shared/records/isDay.ts';
import type { AccountFolders } from './AccountFolders.ts';

const text = z.string().min(1).max(4000);
const folder = { id: text, path: text };
const from = z.string().refine(isDay, 'a day, yyyy-mm-dd').nullable();
const own = z.strictObject(folder).optional();

/** The folders of an account as they are stored. A folder is named once. */
export const accountFoldersShape = z.strictObject({
  own: z.strictObject({ contacts: own, appointments: own, tasks: own }),
  mail: z
    .array(z.strictObject({ ...folder, isIn: z.boolean(), below: z.boolean(), from }))
    .max(2000)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'a folder twice'),
  exports: z.strictObject(folder).nullable(),
  erp: z.array(z.strictObject({ name: text, isIn: z.boolean(), from })).max(2000),
}) satisfies z.ZodType<AccountFolders>;
