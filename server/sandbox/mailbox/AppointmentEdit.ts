import { z } from 'zod';

const Person = z.object({ name: z.string().max(400), address: z.string().max(400) });

const Fields = z.object({
  subject: z.string().max(255),
  required: z.array(Person).max(500),
  optional: z.array(Person).max(500),
  start: z.iso.datetime(),
  end: z.iso.datetime(),
  isAllDay: z.boolean(),
  location: z.string().max(255),
  html: z.string().max(1_048_576).nullable(),
  text: z.string().max(1_048_576),
});
const inOrder = ({ start, end }: { start?: string | undefined; end?: string | undefined }) =>
  start === undefined || end === undefined || Date.parse(start) <= Date.parse(end);
const refusal = { path: ['end'], message: 'The end is before the start.' };

/** What the organizer's form holds and saves. */
export const AppointmentEdit = Fields.refine(inOrder, refusal);
export type AppointmentEdit = z.infer<typeof AppointmentEdit>;

/** Of an appointment that is there: what the organizer changed, and nothing else. */
export const AppointmentChange = Fields.partial().refine(inOrder, refusal);
export type AppointmentChange = z.infer<typeof AppointmentChange>;
