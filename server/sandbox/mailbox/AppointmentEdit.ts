import { z } from 'zod';

const Person = z.object({ name: z.string().max(400), address: z.string().max(400) });

/** What the organizer's form holds and saves. */
export const AppointmentEdit = z
  .object({
    subject: z.string().max(255),
    required: z.array(Person).max(500),
    optional: z.array(Person).max(500),
    start: z.iso.datetime(),
    end: z.iso.datetime(),
    isAllDay: z.boolean(),
    location: z.string().max(255),
    html: z.string().max(1_048_576).nullable(),
    text: z.string().max(1_048_576),
  })
  .refine(({ start, end }) => Date.parse(start) <= Date.parse(end), {
    path: ['end'],
    message: 'The end is before the start.',
  });
export type AppointmentEdit = z.infer<typeof AppointmentEdit>;
