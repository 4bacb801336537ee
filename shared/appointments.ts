import { z } from 'zod';
import { Person } from './items.ts';
import { RecordRef } from './recordViews.ts';

/** When something begins or ends: a whole day, or an instant. */
export const PointInTime = z
  .union([z.object({ date: z.iso.date() }), z.object({ at: z.iso.datetime() })])
  .meta({ id: 'PointInTime' });
export type PointInTime = z.infer<typeof PointInTime>;

/** What of an appointment is compared; absent where a side does not keep it. */
export const AppointmentFacts = z
  .object({
    subject: z.string().optional(),
    start: PointInTime.nullable().optional(),
    end: PointInTime.nullable().optional().describe('Exclusive; of whole days the day after.'),
    place: z.string().optional(),
    people: z
      .array(z.object({ name: z.string(), address: z.string(), isOrganizer: z.boolean() }))
      .optional(),
    isSeries: z.boolean(),
  })
  .meta({ id: 'AppointmentFacts' });
export type AppointmentFacts = z.infer<typeof AppointmentFacts>;

/** What stands in Outlook’s form. */
export const AppointmentForm = z
  .object({
    subject: z.string().max(2000),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    isAllDay: z.boolean().nullable().describe('Null where Outlook does not say.'),
    place: z.string().max(2000),
    people: z
      .array(Person.pick({ name: true, address: true, role: true }))
      .max(500)
      .describe('Attendees, without the organizer.'),
  })
  .meta({ id: 'AppointmentForm' });
export type AppointmentForm = z.infer<typeof AppointmentForm>;

/** What is open: a single appointment, a series as a whole, or one date of a series. */
export const AppointmentPart = z.enum(['single', 'series', 'date']).meta({ id: 'AppointmentPart' });
export type AppointmentPart = z.infer<typeof AppointmentPart>;

/** A field that is compared, as one word; start and end together are when it is. */
export const ComparedField = z.enum(['subject', 'time', 'place', 'people', 'other']);
export type ComparedField = z.infer<typeof ComparedField>;

/** What saving the form, or deleting it, does beyond Outlook. */
export const AppointmentEffect = z
  .object({
    what: z
      .enum(['changes', 'creates', 'reverts', 'asks', 'stays', 'deletes'])
      .describe(
        'changes, creates: in the ERP. reverts: in Outlook, since the ERP has the last word. asks: both sides changed. stays: the ERP keeps its own. deletes: what deleting it in Outlook does in the ERP.',
      ),
    fields: z.array(ComparedField),
  })
  .meta({ id: 'AppointmentEffect' });
export type AppointmentEffect = z.infer<typeof AppointmentEffect>;

/** An appointment of the ERP that belongs to the open one. */
export const AppointmentTwin = z
  .object({
    ref: RecordRef.nullable().describe('Null for one that nothing but the sync knows.'),
    title: z.string(),
    number: z.string().nullable(),
    isSynced: z.boolean().describe('It and the open one are kept in step.'),
    state: z.enum(['shown', 'private', 'hidden', 'gone', 'no-date']),
    facts: AppointmentFacts.nullable().describe('Of the open date, where it is one of a series.'),
  })
  .meta({ id: 'AppointmentTwin' });
export type AppointmentTwin = z.infer<typeof AppointmentTwin>;

/** The open appointment beside what the ERP has of it. */
export const AppointmentPage = z
  .object({
    part: AppointmentPart.nullable().describe('Null where the mail server does not say.'),
    itemId: z.string().nullable().describe('Its id, also where Outlook told none.'),
    thing: z.string().nullable().describe('The key of it in the caller’s own list.'),
    isFound: z.boolean().describe('False: nobody can tell which appointment it is.'),
    twins: z.array(AppointmentTwin),
    effects: z.array(AppointmentEffect),
  })
  .meta({ id: 'AppointmentPage' });
export type AppointmentPage = z.infer<typeof AppointmentPage>;
