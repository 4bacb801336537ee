import { z } from 'zod';
import { languageCodes } from './LanguageCode.ts';
import { areas } from './records/Area.ts';

/** An area of the sync by its word. */
export const SyncAreaName = z.enum(areas).meta({ id: 'SyncAreaName' });

/** How an area is, in one word; areas that are off are not told. */
export const SyncWord = z
  .enum(['failed', 'conflict', 'waiting', 'never-ran', 'in-step', 'paused'])
  .meta({ id: 'SyncWord' });
export type SyncWord = z.infer<typeof SyncWord>;

/** How a single contact, appointment or task is (AD3). */
export const ThingState = z
  .enum(['in-step', 'waiting', 'conflict', 'failed', 'only-in-mailbox', 'only-in-erp'])
  .meta({ id: 'ThingState' });
export type ThingState = z.infer<typeof ThingState>;

/** How one area of the caller’s account is. */
export const SyncAreaState = z
  .object({
    area: SyncAreaName,
    state: SyncWord,
    isRunning: z.boolean().describe('A run is under way, or waits for its turn.'),
    wellAt: z.iso.datetime().nullable().describe('When the last run ended well; null for never.'),
    next: z
      .object({
        at: z.iso.datetime(),
        isLive: z.boolean().describe('A side tells of changes besides.'),
      })
      .nullable()
      .describe('When the next run begins by itself; null for never.'),
    inStep: z.number().int().nullable().describe('How many things; null before the first run.'),
    questions: z.number().int(),
    needsApproval: z.boolean().describe('A run waits until the administrator allows it.'),
    isHeld: z.boolean().describe('Something half done holds every run off.'),
    trouble: z
      .string()
      .nullable()
      .describe('Why the last run failed, in the language asked for; null where it did not.'),
    waits: z
      .array(z.object({ why: z.string(), count: z.number().int() }))
      .describe('What is not in step and will be tried or asked by itself, by reason.'),
    failed: z
      .array(
        z.object({
          why: z.string().nullable(),
          whyIn: z.enum(languageCodes).describe('The language of the sentence.'),
          count: z.number().int(),
        }),
      )
      .describe('What is set aside, by the sentence that says why; names no content.'),
  })
  .meta({ id: 'SyncAreaState' });
export type SyncAreaState = z.infer<typeof SyncAreaState>;

/** How the caller’s own account is. */
export const SyncState = z
  .object({
    isServed: z.boolean().describe('Whether this server syncs anything at all.'),
    account: z
      .object({
        state: SyncWord.nullable().describe('The gravest of its areas; null where all are off.'),
        areas: z.array(SyncAreaState),
      })
      .nullable()
      .describe('Null: nothing is set up for this mailbox, ERP user and company.'),
  })
  .meta({ id: 'SyncState' });
export type SyncState = z.infer<typeof SyncState>;
