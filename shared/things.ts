import { z } from 'zod';
import { languageCodes } from './LanguageCode.ts';
import { sides } from './records/Area.ts';
import { SyncAreaName, ThingState } from './syncState.ts';

/** Which thing is meant: by its pair, or by the side that it lies on alone and its reference there. */
export const ThingKey = z.string().min(3).max(2_000).meta({ id: 'ThingKey' });

/** A contact, appointment, task or mail of the caller’s own account as it is listed (AD3). */
export const Thing = z
  .object({
    key: ThingKey,
    title: z
      .string()
      .nullable()
      .describe('Null for what has no name, or whose name is not known here.'),
    isNamed: z.boolean().describe('False: the side that has it was not asked for its name yet.'),
    day: z.iso.date().nullable().describe('When it begins or is due.'),
    isPrivate: z.boolean().describe('Nothing of what is private is shown.'),
    state: ThingState,
    why: z.string().nullable().describe('A word for why it is not in step, where that is known.'),
  })
  .meta({ id: 'Thing' });
export type Thing = z.infer<typeof Thing>;

/** What of an area is to be listed. */
export const ThingQuery = z
  .object({
    area: SyncAreaName,
    state: ThingState.nullable().describe('Null means all.'),
    text: z.string().max(200),
    from: z.number().int().min(0).max(1_000_000).describe('The first of them, by its place.'),
    count: z.number().int().min(1).max(200),
  })
  .meta({ id: 'ThingQuery' });
export type ThingQuery = z.infer<typeof ThingQuery>;

/** A part of the list. */
export const ThingList = z
  .object({
    things: z.array(Thing),
    total: z.number().int().describe('How many fit the question in all.'),
    counts: z
      .partialRecord(ThingState, z.number().int())
      .describe('How many of the area there are in each state, whatever was asked for.'),
  })
  .meta({ id: 'ThingList' });
export type ThingList = z.infer<typeof ThingList>;

const value = z.unknown().describe('As the neutral form has it; absent where a side lacks it.');

/** What the sync did to a thing in one run, on one side. */
export const ThingWrite = z
  .object({
    runId: z.string(),
    at: z.iso.datetime(),
    side: z.enum(sides),
    op: z.enum(['create', 'update', 'delete']),
    fields: z
      .array(z.object({ field: z.string(), before: value.optional(), after: value.optional() }))
      .describe('What was written; nothing of what is private.'),
    canUndo: z.boolean(),
  })
  .meta({ id: 'ThingWrite' });
export type ThingWrite = z.infer<typeof ThingWrite>;

/** One thing with both sides, as they were last seen. */
export const ThingPage = z
  .object({
    thing: Thing,
    isThere: z.object({ erp: z.boolean(), mailbox: z.boolean() }),
    fields: z.array(
      z.object({ field: z.string(), erp: value.optional(), mailbox: value.optional() }),
    ),
    sentence: z
      .object({ text: z.string(), language: z.enum(languageCodes) })
      .nullable()
      .describe('Why it failed, as whoever refused it said.'),
    question: z.string().nullable().describe('The key of the open question about it.'),
    history: z.array(ThingWrite).describe('Newest first, as far as it is kept.'),
  })
  .meta({ id: 'ThingPage' });
export type ThingPage = z.infer<typeof ThingPage>;

/** Things that stay as they are, and a word for why. */
export const ThingsRefused = z
  .object({ refused: z.array(z.object({ key: ThingKey, why: z.string() })) })
  .meta({ id: 'ThingsRefused' });
export type ThingsRefused = z.infer<typeof ThingsRefused>;
