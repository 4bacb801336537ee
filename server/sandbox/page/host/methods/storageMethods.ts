import { z } from 'zod';
import type { AppointmentDraft } from '../../AppointmentDraft.ts';
import type { ComposedMail } from '../../ComposedMail.ts';
import { sandboxApi } from '../../sandboxApi.ts';
import type { HostContext } from '../HostContext.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';

/** What an add-in may keep: on an item (custom properties) and in the mailbox (roaming settings). */
export const storageMethods: Record<number, OfficeMethod> = {
  3: officeMethod({
    api: 'item.loadCustomPropertiesAsync',
    since: '1.1',
    params: z.unknown(),
    run: async (_params, context) => {
      const properties = await load(context);
      return {
        error: false,
        wasSuccessful: true,
        customProperties: JSON.stringify(properties),
      };
    },
  }),
  4: officeMethod({
    api: 'CustomProperties.saveAsync',
    since: '1.1',
    params: z.object({ customProperties: z.record(z.string(), z.unknown()) }),
    run: async ({ customProperties }, context) => {
      const place = placeOf(context);
      if (!place) return reply.refused(9030);
      const { mailbox, addin } = context;
      if (typeof place === 'string') {
        await sandboxApi.saveProperties(mailbox.id, place, addin.id, customProperties);
      } else {
        place.unsavedProperties.set(addin.id, customProperties);
      }
      return reply.done();
    },
  }),
  404: officeMethod({
    api: 'roamingSettings.saveAsync',
    since: '1.1',
    params: z.array(z.record(z.string(), z.string())).min(1),
    run: async ([settings = {}], { mailbox, addin }) => {
      await sandboxApi.saveSettings(mailbox.id, addin.id, settings);
      return reply.done();
    },
  }),
};

async function load(context: HostContext): Promise<Record<string, unknown>> {
  const place = placeOf(context);
  if (!place) return {};
  const { mailbox, addin } = context;
  return typeof place === 'string'
    ? sandboxApi.properties(mailbox.id, place, addin.id)
    : (place.unsavedProperties.get(addin.id) ?? {});
}

/** The id of the item that properties belong to; the draft itself while it has none. */
function placeOf({ item }: HostContext): string | AppointmentDraft | ComposedMail | null {
  const shown = item();
  if (!shown) return null;
  if (shown.kind === 'message') return shown.mail.id;
  if (shown.kind === 'compose') return shown.mail;
  if (shown.kind === 'attendee') return shown.appointment.id;
  return shown.draft.state.get().saved?.id ?? shown.draft;
}
