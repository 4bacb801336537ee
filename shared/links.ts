import { z } from 'zod';
import { RecordFamily, RecordRef, RecordSummary } from './recordViews.ts';

/**
 * Pair: record and item are the same thing and will be kept in step. Reference: the item concerns
 * the record (design.md, "The words").
 */
export const LinkType = z.enum(['pair', 'reference']).meta({ id: 'LinkType' });
export type LinkType = z.infer<typeof LinkType>;

/** A link between the open item and an ERP record, as the pane shows it. */
export const Link = z
  .object({
    id: z.string(),
    type: LinkType,
    ref: RecordRef,
    family: RecordFamily,
    title: z
      .string()
      .describe('As the record was called when it was linked; shown while the ERP is away.'),
    record: RecordSummary.nullable().describe(
      'The record as it is now; null unless `state` is `current`.',
    ),
    state: z
      .enum(['current', 'gone', 'unknown'])
      .describe('gone: deleted in the ERP. unknown: the ERP could not be asked.'),
    linkedBy: z.object({ name: z.string(), isMe: z.boolean() }),
    linkedAt: z.iso.datetime(),
    mailbox: z.string().describe('Name of the mailbox it was made from.'),
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof Link>;
