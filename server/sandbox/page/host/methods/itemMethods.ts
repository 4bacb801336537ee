import { z } from 'zod';
import { sandboxApi } from '../../sandboxApi.ts';
import type { HostContext } from '../HostContext.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';
import type { Reply } from '../reply.ts';

/** The categories of the mailbox's list, with Outlook's colour numbers. */
const master = [
  { displayName: 'Blue category', color: 'Preset7' },
  { displayName: 'Green category', color: 'Preset4' },
  { displayName: 'Orange category', color: 'Preset1' },
  { displayName: 'Red category', color: 'Preset0' },
];
const Names = z.object({ categories: z.array(z.string().min(1).max(255)) });

/** What only later hosts have of a received item: categories, headers, attachments' content. */
export const itemMethods: Record<number, OfficeMethod> = {
  157: officeMethod({
    api: 'item.categories.getAsync',
    since: '1.8',
    params: z.unknown(),
    run: (_params, { item }) => {
      const names = itemOf(item)?.categories ?? [];
      return reply.done(names.map((name) => known(name) ?? { displayName: name, color: 'None' }));
    },
  }),
  158: officeMethod({
    api: 'item.categories.addAsync',
    since: '1.8',
    params: Names,
    run: ({ categories }, context) =>
      categories.some((name) => !known(name))
        ? reply.refused(9044)
        : setCategories(context, (before) => [...new Set([...before, ...categories])]),
  }),
  159: officeMethod({
    api: 'item.categories.removeAsync',
    since: '1.8',
    params: Names,
    run: ({ categories }, context) =>
      setCategories(context, (before) => before.filter((name) => !categories.includes(name))),
  }),
  160: officeMethod({
    api: 'mailbox.masterCategories.getAsync',
    since: '1.8',
    params: z.unknown(),
    run: () => reply.done(master),
  }),
  168: officeMethod({
    api: 'item.getAllInternetHeadersAsync',
    since: '1.8',
    params: z.unknown(),
    run: (_params, { item }) => {
      const shown = item();
      return shown?.kind === 'message' ? reply.done(shown.mail.headers) : reply.refused(9032);
    },
  }),
  150: officeMethod({
    api: 'item.getAttachmentContentAsync',
    since: '1.8',
    params: z.object({ id: z.string() }),
    run: async ({ id }, { item, mailbox }) => {
      const shown = itemOf(item);
      const attachment = shown?.attachments.find((one) => one.id === id);
      if (!shown || !attachment) return reply.refused(9003);
      const response = await fetch(sandboxApi.attachmentUrl(mailbox.id, shown.id, id));
      if (!response.ok) return reply.refused(9054);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (attachment.type === 'file') {
        return reply.done({ content: base64(bytes), format: 'base64' });
      }
      const content = new TextDecoder().decode(bytes);
      const format = content.startsWith('BEGIN:VCALENDAR') ? 'iCalendar' : 'eml';
      return reply.done({ content, format });
    },
  }),
};

const known = (name: string) => master.find(({ displayName }) => displayName === name);

function itemOf(item: HostContext['item']) {
  const shown = item();
  if (shown?.kind === 'message') return shown.mail;
  if (shown?.kind === 'attendee') return shown.appointment;
  return shown?.kind === 'organizer' ? shown.draft.state.get().saved : null;
}

async function setCategories(
  { item, mailbox, ui }: HostContext,
  change: (before: string[]) => string[],
): Promise<Reply> {
  const shown = itemOf(item);
  if (!shown) return reply.refused(9030);
  // What is shown may be older than an earlier call of the same add-in.
  const { categories } = await sandboxApi.item(mailbox.id, shown.id);
  await sandboxApi.setCategories(mailbox.id, shown.id, change(categories));
  ui.itemChangedOnServer();
  return reply.done();
}

function base64(bytes: Uint8Array): string {
  const texts: string[] = [];
  // So many arguments fit into one call.
  for (let at = 0; at < bytes.length; at += 8192) {
    texts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return btoa(texts.join(''));
}
