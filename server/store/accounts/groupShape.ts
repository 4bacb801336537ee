import { z } from 'zod';
import type { AccountGroup } from '../../ports/AccountStore.ts';
import { switchesShape } from './switchesShape.ts';

/** What of a group is kept in its body. */
export const groupShape = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1),
  areas: switchesShape,
  changedAt: z.number().int(),
}) satisfies z.ZodType<AccountGroup>;
