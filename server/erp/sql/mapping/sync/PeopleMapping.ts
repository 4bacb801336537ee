import { z } from 'zod';
import { ColumnName } from './ColumnName.ts';
import { partyRoles } from './partyRoles.ts';

/**
 * People in columns of the record itself, by their role: a list of addresses as a mail program writes it, or one person with
 * the name in another column.
 */
export const PeopleMapping = z
  .partialRecord(
    z.enum(partyRoles),
    z.union([
      ColumnName,
      z.strictObject({ name: ColumnName.optional(), address: ColumnName }).describe('One person.'),
    ]),
  )
  .refine((people) => Object.keys(people).length > 0, { error: 'expected at least one role' })
  .describe('Role and column: Anna <anna@a.example>; bernd@b.example. Read and written.');
export type PeopleMapping = z.infer<typeof PeopleMapping>;
