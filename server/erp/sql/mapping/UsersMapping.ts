import { z } from 'zod';
import { NeedMapping } from './NeedMapping.ts';
import { Column, Flag, Table } from './names.ts';

/** Where the ERP keeps its users, their companies and their rights. */
export const UsersMapping = z.strictObject({
  table: Table,
  key: Column.describe('What records name a user by; becomes the ERP user id.'),
  login: Column.describe('What a person types; matched whatever its case (requirement BD3).'),
  name: Column,
  password: z.strictObject({
    column: Column,
    scheme: z.enum(['scrypt']).describe('How passwords are kept; see verifyPassword.ts.'),
  }),
  locked: Flag.optional().describe('Set for a user who may not work any more.'),
  companies: z
    .strictObject({
      table: Table,
      user: Column,
      company: Column,
      default: Flag.optional().describe('Set on the company a user works in first.'),
    })
    .optional()
    .describe('Which user may work in which company; without it everybody in all.'),
  rights: z
    .strictObject({
      table: Table,
      user: Column,
      company: Column.optional().describe('Without it a right holds in every company.'),
      right: Column.describe('The word of the right, as `visibility` names it.'),
    })
    .optional(),
  needs: z
    .array(NeedMapping)
    .min(1)
    .refine((needs) => new Set(needs.map(({ name }) => name)).size === needs.length, {
      error: 'expected another name for each need',
    })
    .optional()
    .describe('What a user must have for the sync; nothing is synced for who lacks any of it.'),
});
export type UsersMapping = z.infer<typeof UsersMapping>;
