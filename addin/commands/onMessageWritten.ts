import { askSuggestions } from '../askSuggestions.ts';
import { inheritedRefs } from '../inheritedRefs.ts';
import type { Command } from './Command.ts';
import { linkOpen } from './linkOpen.ts';
import { tellWriting } from './tellWriting.ts';

/**
 * A mail has begun to be written: an answer is linked like the earlier mails of its conversation, once, unless somebody has
 * linked it already, and it is said who its recipients are in the ERP.
 */
export const onMessageWritten: Command = async (tools, item) => {
  const { api, outlook } = tools;
  if (item.mode !== 'compose') return null;
  if ((await outlook.readMark(item)) !== null) return tellWriting(tools, item);
  await api.signIn();
  const { suggestions } = await askSuggestions(tools, item);
  const refs = inheritedRefs(suggestions);
  if (refs.length === 0) return tellWriting(tools, item);
  // The pane may have done the same meanwhile: then it is linked by the same mark, and linked once.
  const { links, isMarked } = await linkOpen(tools, item, refs, true);
  if (!isMarked) {
    // Nobody would ever find the mail that has them.
    await Promise.all(links.map(({ id }) => api.call('unlinkItem', undefined, { id })));
    return tellWriting(tools, item);
  }
  return tellWriting(
    tools,
    item,
    links.map(({ title }) => title),
  );
};
