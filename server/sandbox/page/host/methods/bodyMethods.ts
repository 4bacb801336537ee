import { z } from 'zod';
import { htmlToText } from '../../../mailbox/htmlToText.ts';
import { cleanHtml } from '../../cleanHtml.ts';
import { textToHtml } from '../../textToHtml.ts';
import type { HostItem } from '../HostItem.ts';
import type { OfficeMethod } from '../OfficeMethod.ts';
import { officeMethod } from '../OfficeMethod.ts';
import { reply } from '../reply.ts';
import type { Reply } from '../reply.ts';

/** office.js's numbers for Office.CoercionType. */
const coercion = { text: 0, html: 3 } as const;
const Coercion = z.object({ coercionType: z.number().default(coercion.text) });
const Content = Coercion.extend({ data: z.string().max(1_000_000) });

/** The item's body: readable everywhere, writable while composing. */
export const bodyMethods: Record<number, OfficeMethod> = {
  37: officeMethod({
    api: 'item.body.getAsync',
    since: '1.3',
    params: Coercion,
    run: ({ coercionType }, { item }) => {
      const shown = item();
      if (!shown) return reply.refused(9030);
      const { html, text } = bodyOf(shown);
      if (coercionType !== coercion.html) return reply.done(text);
      // Outlook cleans a body before it hands it to an add-in.
      const clean = html === null ? textToHtml(text) : cleanHtml(html);
      return reply.done(`<html><head></head><body>${clean}</body></html>`);
    },
  }),
  14: officeMethod({
    api: 'item.body.getTypeAsync',
    since: '1.1',
    params: z.unknown(),
    run: (_params, { item }) => {
      const shown = item();
      if (shown?.kind === 'compose') return reply.done('html');
      if (shown?.kind !== 'organizer') return reply.refused(9032);
      return reply.done(bodyOf(shown).html === null ? 'text' : 'html');
    },
  }),
  13: officeMethod({
    api: 'item.body.setSelectedDataAsync',
    since: '1.1',
    params: Content,
    run: (content, { item }) => insert(content, item()),
  }),
  38: officeMethod({
    api: 'item.body.setAsync',
    since: '1.3',
    params: Content,
    run: ({ data, coercionType }, { item }) => {
      const shown = item();
      if (shown?.kind === 'compose') {
        const html = coercionType === coercion.html ? data : textToHtml(data);
        shown.mail.change({ html }, 'addin');
        return reply.done();
      }
      if (shown?.kind !== 'organizer') return reply.refused(9032);
      shown.draft.change(
        coercionType === coercion.html
          ? { html: data, text: htmlToText(data) }
          : { html: null, text: data },
        'addin',
      );
      return reply.done();
    },
  }),
};

/** Puts something where the cursor is, while a mail or an appointment is written. */
function insert({ data, coercionType }: z.infer<typeof Content>, item: HostItem | null): Reply {
  const isHtml = coercionType === coercion.html;
  const isDone =
    item?.kind === 'compose'
      ? item.mail.insert(isHtml ? data : textToHtml(data))
      : item?.kind === 'organizer' && item.draft.insert(isHtml ? htmlToText(data) : data);
  return isDone ? reply.done() : reply.refused(9032);
}

function bodyOf(item: HostItem): { html: string | null; text: string } {
  if (item.kind === 'message') return item.mail;
  if (item.kind === 'compose') return { html: item.mail.state.get().html, text: item.mail.text };
  return item.kind === 'attendee' ? item.appointment : item.draft.state.get().edit;
}
