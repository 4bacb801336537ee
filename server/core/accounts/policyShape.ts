import { z } from 'zod';
import { areas } from '../../../shared/records/Area.ts';
import { isDay } from '../../../shared/records/isDay.ts';
import type { AreaPolicy, BrakeLimit, Policy } from '../sync/Policy.ts';

const direction = z.enum(['both', 'toMailbox', 'toErp', 'off']);
const rule = z.enum(['follow', 'keep', 'ask']);
const yesNo = z.boolean();
const days = z.number().int().min(0).nullable();

/** Each part of an area's policy, whole: who changes one of them says all of it. */
const areaPolicy = {
  direction,
  leading: z.enum(['erp', 'mailbox', 'ask']),
  create: z.strictObject({ erp: yesNo, mailbox: yesNo }),
  deletes: z.strictObject({
    erp: rule,
    mailbox: rule,
    whose: z.enum(['never', 'owner', 'last', 'any']),
    onlyFromBin: yesNo,
    emptyBin: yesNo,
  }),
  changeAgainstDelete: z.enum(['keep', 'delete', 'ask']),
  receiver: z.enum(['revert', 'leave']),
  once: yesNo,
  fields: z.record(z.string(), direction),
  standIns: z.record(z.string(), z.array(z.string())),
  private: z.enum(['busy', 'skip', 'full']),
  series: z.enum(['sync', 'skip']),
  followUps: z.enum(['sync', 'skip']),
  window: z.strictObject({ past: days, future: days }),
  selection: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('all') }),
    z.strictObject({ by: z.literal('category'), category: z.string().trim().min(1) }),
    z.strictObject({ by: z.literal('list') }),
    z.strictObject({ by: z.literal('people'), threads: yesNo }),
  ]),
  start: z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('all') }),
    z.strictObject({ from: z.literal('changes') }),
    z.strictObject({
      from: z.literal('date'),
      date: z.string().refine(isDay, 'a day, yyyy-mm-dd'),
    }),
  ]),
  schedule: z.array(
    z.strictObject({
      direction: direction.exclude(['off']),
      when: z.union([
        z.literal('notice'),
        z.strictObject({ every: z.number().int().min(1) }),
        z.strictObject({ daily: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hh:mm') }),
      ]),
    }),
  ),
} satisfies { [Part in keyof AreaPolicy]: z.ZodType<AreaPolicy[Part]> };

const limit = z.strictObject({
  share: z.number().min(0).max(1),
  number: z.number().int().min(0),
}) satisfies z.ZodType<BrakeLimit>;

/**
 * The form of what an account changes of its preset, as it comes from a file, a console or a page. Whether it makes sense
 * with the preset is another question, which {@link effectivePolicy} answers.
 */
export const policyShape = z.strictObject({
  areas: z.partialRecord(z.enum(areas), z.strictObject(areaPolicy).partial()).optional(),
  brake: z
    .strictObject({ deletes: limit, overwrites: limit } satisfies {
      [What in keyof Policy['brake']]: z.ZodType<BrakeLimit>;
    })
    .partial()
    .optional(),
});
