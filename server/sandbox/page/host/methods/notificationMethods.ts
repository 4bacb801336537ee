import { z } from 'zod';
import type { HostContext } from '../HostContext.ts';
import { itemKey } from '../itemKey.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';
import type { Reply } from '../reply.ts';

const Message = z
  .object({
    key: z.string().max(32),
    message: z.string().max(150),
    type: z.number(),
    icon: z.string().nullish(),
    persistent: z.boolean().nullish(),
  })
  .transform(({ icon, persistent, ...rest }) => ({
    ...rest,
    icon: icon ?? null,
    persistent: persistent ?? false,
  }));
const Key = z.object({ key: z.string() });
const typeNames = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
] as const;

/** Messages that an add-in puts over the item. */
export const notificationMethods: Record<number, OfficeMethod> = {
  33: officeMethod({
    api: 'item.notificationMessages.addAsync',
    since: '1.3',
    params: Message,
    run: (message, context) => put(context, (key) => context.notifications.add(key, message)),
  }),
  34: officeMethod({
    api: 'item.notificationMessages.getAllAsync',
    since: '1.3',
    params: z.unknown(),
    run: (_params, { item, notifications }) => {
      const shown = item();
      const all = shown ? notifications.of(itemKey(shown)) : [];
      return reply.done(all.map((one) => ({ ...one, type: typeNames[one.type] })));
    },
  }),
  35: officeMethod({
    api: 'item.notificationMessages.replaceAsync',
    since: '1.3',
    params: Message,
    run: (message, context) => put(context, (key) => context.notifications.replace(key, message)),
  }),
  36: officeMethod({
    api: 'item.notificationMessages.removeAsync',
    since: '1.3',
    params: Key,
    run: ({ key }, context) => put(context, (item) => context.notifications.remove(item, key)),
  }),
};

function put({ item }: HostContext, change: (itemKey: string) => number | null): Reply {
  const shown = item();
  if (!shown) return reply.refused(9030);
  const refusal = change(itemKey(shown));
  return refusal === null ? reply.done() : reply.refused(refusal);
}
