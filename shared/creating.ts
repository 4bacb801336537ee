import { z } from 'zod';
import { RecordRef, RecordSummary } from './recordViews.ts';

/** What can be made by hand; mail is filed, not made. */
export const creatableAreas = ['contacts', 'appointments', 'tasks'] as const;
export const CreatableArea = z.enum(creatableAreas).meta({ id: 'CreatableArea' });
export type CreatableArea = z.infer<typeof CreatableArea>;

/** What a person enters into a field. */
export const enteredTypes = [
  ...(['line', 'text', 'phone', 'mailAddress', 'web', 'date'] as const),
  ...(['flag', 'integer', 'choice', 'moment'] as const),
] as const;

/** One field of a form, as the ERP's mapping and database say it. */
export const CreateField = z
  .object({
    field: z.string().describe('Its word in the neutral form.'),
    type: z.enum(enteredTypes),
    isRequired: z.boolean(),
    max: z.number().int().nullable().describe('Most characters; null where nothing is said.'),
    choices: z.array(z.string()).nullable().describe('The only values; null where any will do.'),
  })
  .meta({ id: 'CreateField' });
export type CreateField = z.infer<typeof CreateField>;

/** What can be entered to make a record, in the order in which it is asked for. */
export const CreateForm = z
  .object({
    area: CreatableArea,
    kind: z.string().describe('The kind of record that is made.'),
    fields: z.array(CreateField),
  })
  .meta({ id: 'CreateForm' });
export type CreateForm = z.infer<typeof CreateForm>;

/**
 * What stands in a form, by field. A moment is a day, `yyyy-mm-dd`, or a wall time, `yyyy-mm-ddThh:mm`, in the zone that is
 * sent with it; what is empty is left out.
 */
export const EnteredValues = z
  .record(z.string().max(60), z.union([z.string().max(100_000), z.number(), z.boolean()]))
  .meta({ id: 'EnteredValues' });
export type EnteredValues = z.infer<typeof EnteredValues>;

/** A record that is perhaps the same already, and by what. */
export const Duplicate = z
  .object({ record: RecordSummary, why: z.enum(['address', 'phone', 'name']) })
  .meta({ id: 'Duplicate' });
export type Duplicate = z.infer<typeof Duplicate>;

/** When the open appointment is: wall times, or days of which the last belongs to it. */
export const ItemTimes = z
  .object({ start: z.string().max(40), end: z.string().max(40) })
  .meta({ id: 'ItemTimes' });

/** An IANA time zone, in which wall times are meant. */
export const ZoneName = z.string().min(1).max(80);

/**
 * Whether the record and something in Outlook are one thing from now on. `both`: both are there. `soon`: the next run makes
 * or finds the other. `none`: nothing is synchronised here; it is linked only.
 */
export const PairState = z.enum(['both', 'soon', 'none']);
export type PairState = z.infer<typeof PairState>;

/** What was made in Outlook of a record; or what to fill Outlook's own form with where the backend may not write there. */
export const CreatedItem = z
  .discriminatedUnion('state', [
    z.object({ state: z.enum(['made', 'there']), area: CreatableArea, itemId: z.string() }),
    z.object({
      state: z.literal('form'),
      subject: z.string(),
      body: z.string(),
      place: z.string(),
      start: z.string().nullable().describe('An instant, RFC 3339.'),
      end: z.string().nullable(),
    }),
  ])
  .meta({ id: 'CreatedItem' });
export type CreatedItem = z.infer<typeof CreatedItem>;

/** Who looked at these has said that none of them is the same. */
export const SureRefs = z.array(RecordRef).max(100);
