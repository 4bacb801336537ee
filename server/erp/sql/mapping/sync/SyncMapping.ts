import { z } from 'zod';
import { Table } from '../names.ts';
import { AreaMapping } from './AreaMapping.ts';

/** One kind of records, or several in one area: persons and firms. New records are made in the first. */
const area = z.union([AreaMapping, z.array(AreaMapping).min(1).max(10)]).optional();

/** What of the ERP is synced with mailboxes, and how it is kept. Areas that are not named are not synced. */
export const SyncMapping = z.strictObject({
  tables: z
    .strictObject({ spool: Table.optional(), intents: Table.optional() })
    .optional()
    .describe('Names of our own tables in the ERP’s database: erplink_spool and erplink_intent.'),
  contacts: area,
  appointments: area,
  tasks: area,
  incomingMail: area,
  sentMail: area,
});
export type SyncMapping = z.infer<typeof SyncMapping>;
