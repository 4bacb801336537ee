import { askLinks } from '../askLinks.ts';
import { identifyOpen } from '../identifyOpen.ts';
import { recordKey } from '../recordKey.ts';
import { sayTitles } from '../strings/commands/sayTitles.ts';
import { titleOf } from '../titleOf.ts';
import type { Command } from './Command.ts';
import { linkOpen } from './linkOpen.ts';

/** Links the open item to the record that the user linked or filed to last. */
export const linkToLast: Command = async (tools, item) => {
  const { api, outlook, words } = tools;
  const { record } = await api.call('showLast', undefined);
  if (record === null) return { kind: 'failed', text: words.noLast };
  const title = sayTitles([titleOf(record)], words);
  const ref = await identifyOpen(outlook, item, { itemId: null, mark: null });
  const { links } = await askLinks(tools, item, ref);
  if (links.some((link) => recordKey(link.ref) === recordKey(record.ref))) {
    return { kind: 'done', text: words.linkedAlready(title) };
  }
  const { isMarked } = await linkOpen(tools, item, [record.ref]);
  // A mail that was sent is known without it.
  if (!isMarked && item.ref.internetMessageId === null) {
    return { kind: 'failed', text: words.markFailed };
  }
  return { kind: 'done', text: words.linked(title) };
};
