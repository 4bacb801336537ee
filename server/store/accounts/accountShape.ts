import { z } from 'zod';
import { isDay } from '../../../shared/records/isDay.ts';
import { accountFoldersShape } from '../../core/accounts/accountFoldersShape.ts';
import { policyShape } from '../../core/accounts/policyShape.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { switchesShape } from './switchesShape.ts';

/** What of an account is kept in its body; its groups are kept beside. */
export const accountShape = z.strictObject({
  id: z.string().min(1).max(200),
  // No address is longer (RFC 5321 section 4.5.3.1), and no index of PostgreSQL holds much more.
  mailbox: z.string().trim().toLowerCase().min(1).max(320),
  name: z.string(),
  connection: z.string().min(1),
  erpUser: z.string().min(1),
  company: z.string().min(1).nullable(),
  zone: z.string().min(1),
  areas: switchesShape,
  choices: switchesShape,
  preset: z.string().min(1),
  since: z.string().refine(isDay, 'a day, yyyy-mm-dd'),
  changes: policyShape,
  folders: accountFoldersShape.optional(),
  isPaused: z.boolean(),
  createdAt: z.number().int(),
  changedAt: z.number().int(),
  revision: z.number().int(),
}) satisfies z.ZodType<Omit<SyncAccount, 'groups'>>;
