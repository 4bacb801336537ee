import { z } from 'zod';
import type { AppointmentEdit } from '../../../mailbox/AppointmentEdit.ts';
import type { Attendee } from '../../../mailbox/Attendee.ts';
import type { Person } from '../../../mailbox/Person.ts';
import type { AppointmentDraft } from '../../AppointmentDraft.ts';
import type { HostContext } from '../HostContext.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { recipientData } from '../recipientData.ts';
import { recurrenceData } from '../recurrenceData.ts';
import { reply } from '../reply.ts';
import type { Reply } from '../reply.ts';

const Recipients = z.object({
  recipientField: z.union([z.literal(0), z.literal(1)]),
  recipientArray: z
    .array(z.object({ address: z.string(), name: z.string().nullish() }))
    .max(100)
    .default([]),
});
const Time = z.object({ TimeProperty: z.union([z.literal(1), z.literal(2)]) });
const fields = ['required', 'optional'] as const;
const times = { 1: 'start', 2: 'end' } as const;

/** What an add-in asks and changes while an appointment is organized; nothing is told unasked. */
export const organizerMethods: Record<number, OfficeMethod> = {
  18: draftMethod('item.subject.getAsync', '1.1', z.unknown(), (_params, draft) =>
    reply.done(editOf(draft).subject),
  ),
  17: draftMethod(
    'item.subject.setAsync',
    '1.1',
    z.object({ subject: z.string().max(255) }),
    ({ subject }, draft) => changed(draft, { subject }),
  ),
  15: draftMethod(
    'item.requiredAttendees/optionalAttendees.getAsync',
    '1.1',
    Recipients,
    ({ recipientField }, draft, { mailbox }) => {
      const field = fields[recipientField];
      const answered = draft.state.get().saved?.[field] ?? [];
      const people = editOf(draft)[field].map((person) => withResponse(person, answered));
      return reply.done(people.map((person) => recipientData(person, domain(mailbox.address))));
    },
  ),
  21: draftMethod(
    'item.requiredAttendees/optionalAttendees.setAsync',
    '1.1',
    Recipients,
    ({ recipientField, recipientArray }, draft) =>
      changed(draft, { [fields[recipientField]]: recipientArray.map(asPerson) }),
  ),
  22: draftMethod(
    'item.requiredAttendees/optionalAttendees.addAsync',
    '1.1',
    Recipients,
    ({ recipientField, recipientArray }, draft) => {
      const field = fields[recipientField];
      return changed(draft, {
        [field]: [...editOf(draft)[field], ...recipientArray.map(asPerson)],
      });
    },
  ),
  24: draftMethod('item.start/end.getAsync', '1.1', Time, ({ TimeProperty }, draft) =>
    reply.done(Date.parse(editOf(draft)[times[TimeProperty]])),
  ),
  25: draftMethod(
    'item.start/end.setAsync',
    '1.1',
    Time.extend({ time: z.number() }),
    ({ TimeProperty, time }, draft) => {
      const edit = editOf(draft);
      const at = new Date(time).toISOString();
      if (TimeProperty === 2) {
        return at < edit.start ? reply.refused(9010) : changed(draft, { end: at });
      }
      // As in Outlook, an appointment that is moved keeps its length.
      const length = Date.parse(edit.end) - Date.parse(edit.start);
      return changed(draft, { start: at, end: new Date(time + length).toISOString() });
    },
  ),
  26: draftMethod('item.location.getAsync', '1.1', z.unknown(), (_params, draft) =>
    reply.done(editOf(draft).location),
  ),
  27: draftMethod(
    'item.location.setAsync',
    '1.1',
    z.object({ location: z.string().max(255) }),
    ({ location }, draft) => changed(draft, { location }),
  ),
  32: draftMethod('item.saveAsync', '1.3', z.unknown(), async (_params, draft, { ui }) => {
    const { id } = await draft.save();
    ui.itemChangedOnServer();
    return reply.done(id);
  }),
  164: draftMethod('item.getItemIdAsync', '1.8', z.unknown(), (_params, draft) => {
    const { saved } = draft.state.get();
    return saved ? reply.done(saved.id) : reply.refused(9046);
  }),
  107: draftMethod('item.organizer.getAsync', '1.7', z.unknown(), (_params, draft) =>
    reply.done(recipientData(draft.mailbox, domain(draft.mailbox.address))),
  ),
  103: draftMethod('item.recurrence.getAsync', '1.7', z.unknown(), (_params, draft) => {
    const recurrence = draft.state.get().saved?.series?.recurrence;
    // Undefined would make office.js throw (W:15612): a single appointment answers null.
    return reply.done(recurrence ? recurrenceData(recurrence) : null);
  }),
  154: draftMethod('item.enhancedLocation.getAsync', '1.8', z.unknown(), (_params, draft) => {
    const { location } = editOf(draft);
    const place = { locationIdentifier: { id: location, type: 'custom' }, displayName: location };
    return reply.done(location ? [place] : []);
  }),
};

function draftMethod<T>(
  api: string,
  since: string,
  params: z.ZodType<T>,
  run: (params: T, draft: AppointmentDraft, context: HostContext) => Reply | Promise<Reply>,
): OfficeMethod {
  return officeMethod({
    ...{ api, since, params },
    run: (checked, context) => {
      const shown = context.item();
      // office.js offers these on an organizer's item only; another item came in between.
      if (shown?.kind !== 'organizer') return reply.refused(9032);
      return run(checked, shown.draft, context);
    },
  });
}

const editOf = (draft: AppointmentDraft): AppointmentEdit => draft.state.get().edit;

function changed(draft: AppointmentDraft, change: Partial<AppointmentEdit>): Reply {
  draft.change(change, 'addin');
  return reply.done();
}

function asPerson({
  name,
  address,
}: {
  name?: string | null | undefined;
  address: string;
}): Person {
  return { name: name?.trim() ? name : address, address };
}

function withResponse(person: Person, answered: Attendee[]): Attendee {
  const before = answered.find(({ address }) => address === person.address);
  return { ...person, response: before?.response ?? 'none' };
}

const domain = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();
