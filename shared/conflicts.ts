import { z } from 'zod';
import { sides } from './records/Area.ts';
import { SyncAreaName } from './syncState.ts';

/** Which question is meant. */
export const ConflictRef = z
  .object({ area: SyncAreaName, key: z.string().min(1).max(10_000) })
  .meta({ id: 'ConflictRef' });
export type ConflictRef = z.infer<typeof ConflictRef>;

/** A question of the sync that its user is to decide (NX2). */
export const Conflict = z
  .object({
    ...ConflictRef.shape,
    reason: z.enum([
      'changed-on-both',
      'changed-and-deleted',
      'deleted',
      'differ-when-paired',
      'loop',
      'perhaps-the-same',
    ]),
    title: z.string().nullable().describe('What it is about; null for what is not known yet.'),
    day: z.iso.date().nullable().describe('When it begins or is due.'),
    isPrivate: z.boolean().describe('Nothing of what is private is shown.'),
    since: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Conflict' });
export type Conflict = z.infer<typeof Conflict>;

const OnBothSides = z.object({ erp: z.boolean(), mailbox: z.boolean() });
const value = z.unknown().describe('As the neutral form has it; absent where a side lacks it.');

/** A field on both sides. */
export const ConflictField = z
  .object({
    field: z.string(),
    erp: value.optional(),
    mailbox: value.optional(),
    before: value.optional().describe('When both were last in step.'),
    isAsked: z.boolean().describe('Whether it is what the question is about.'),
  })
  .meta({ id: 'ConflictField' });
export type ConflictField = z.infer<typeof ConflictField>;

/** Who changed a side last, and when; null for what that side does not tell. */
export const SideChange = z
  .object({
    at: z
      .string()
      .nullable()
      .describe('An instant (RFC 3339), or yyyy-mm-dd where the side keeps days only.'),
    by: z.string().nullable(),
  })
  .meta({ id: 'SideChange' });
export type SideChange = z.infer<typeof SideChange>;

/** How a question can be decided. Later is to do nothing: the question stays. */
export const ConflictWay = z.enum(['take', 'mix', 'delete', 'keep', 'again', 'same', 'different']);
export type ConflictWay = z.infer<typeof ConflictWay>;

/** A question with both sides beside each other, as they are now. */
export const ConflictPage = z
  .object({
    conflict: Conflict,
    isThere: OnBothSides,
    changed: z
      .object({ erp: SideChange.nullable(), mailbox: SideChange.nullable() })
      .describe('Null for a side that says what it said when both were last in step, or is gone.'),
    fields: z.array(ConflictField),
    ways: z.array(ConflictWay).describe('None: it cannot be decided here.'),
  })
  .meta({ id: 'ConflictPage' });
export type ConflictPage = z.infer<typeof ConflictPage>;

const Taken = z.enum(sides);

/** What a person decided. */
export const ConflictDecision = z
  .discriminatedUnion('how', [
    z.object({ how: z.literal('take'), side: Taken }),
    z.object({
      how: z.literal('mix'),
      fields: z
        .array(z.object({ field: z.string().max(60), side: Taken }))
        .max(500)
        .describe('Every field in question.'),
    }),
    z.object({ how: z.enum(['delete', 'keep', 'again']) }),
    z.object({ how: z.literal('same'), side: Taken.describe('Who counts where they differ.') }),
    z.object({ how: z.literal('different') }),
  ])
  .meta({ id: 'ConflictDecision' });
export type ConflictDecision = z.infer<typeof ConflictDecision>;
