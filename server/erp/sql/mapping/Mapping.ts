import { z } from 'zod';
import { languageCodes } from '../../../../shared/LanguageCode.ts';
import { KindMapping } from './KindMapping.ts';
import { UsersMapping } from './UsersMapping.ts';
import { Column, Label, Table, Word } from './names.ts';
import { FilingMapping } from './filing/FilingMapping.ts';
import { SyncMapping } from './sync/SyncMapping.ts';

/**
 * What an administrator says about an ERP's database; table and column names come from here and nowhere
 * else. Unknown keys are refused, so that a slip of the pen is found.
 */
export const Mapping = z.strictObject({
  format: z.literal(1).describe('The version of this format.'),
  erp: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, {
      error: 'expected at most 40 small letters, digits and hyphens',
    })
    .describe('The ERP instance: part of every link, so it never changes once in use.'),
  language: z
    .enum(languageCodes)
    .describe('In which language code tables and dates are worded where no reader is known.'),
  timeZone: z
    .string()
    .refine(isTimeZone, { error: 'expected an IANA time zone, such as Europe/Berlin' })
    .describe('The zone in which the database keeps its times.'),
  companies: z.strictObject({ table: Table, key: Column, name: Column }),
  users: UsersMapping,
  codes: z.record(Word, z.record(z.string(), Label)).optional().describe('Code tables by name.'),
  kinds: z
    .record(Word, KindMapping)
    .refine((kinds) => Object.keys(kinds).length > 0, { error: 'expected at least one kind' })
    .describe('In the order the pane lists them.'),
  sync: SyncMapping.optional().describe('What is synced with mailboxes.'),
  filing: FilingMapping.optional().describe('Where mails go that people file by hand.'),
});
export type Mapping = z.infer<typeof Mapping>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
