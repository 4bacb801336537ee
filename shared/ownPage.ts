import { z } from 'zod';
import { SyncAreaName } from './syncState.ts';

/** A rule of a never-link list that holds for the caller (NX15). */
export const NeverLinkEntry = z
  .object({
    kind: z.enum(['address', 'domain']),
    value: z.string(),
    isOwn: z.boolean().describe('False: the administrator’s, for everybody.'),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'NeverLinkEntry' });
export type NeverLinkEntry = z.infer<typeof NeverLinkEntry>;

/** Whether an area of the caller’s is synced, and who says so. */
export const OwnChoice = z
  .object({
    area: SyncAreaName,
    isOn: z.boolean(),
    by: z
      .enum(['group', 'account', 'user'])
      .nullable()
      .describe('Who decided; null: nobody, it is as the account was set up.'),
    own: z.boolean().nullable().describe('What the user said, heard or not; null for nothing.'),
    mayChoose: z.boolean().describe('Whether the user’s word counts.'),
  })
  .meta({ id: 'OwnChoice' });
export type OwnChoice = z.infer<typeof OwnChoice>;
