import type { Notice } from '../Notice.ts';
import type { OpenItem } from '../OpenItem.ts';
import { noticeLength } from '../strings/commands/noticeLength.ts';
import { shorten } from '../strings/commands/shorten.ts';
import type { Command } from './Command.ts';
import type { CommandTools } from './CommandTools.ts';
import { sayFailure } from './sayFailure.ts';

/** Outlook gives a function five minutes; what is said has to be there before, in milliseconds. */
const longest = 4 * 60_000;

/** How a command speaks: a command that was pressed always does, an event only of what it has done. */
export type Speaking = 'always' | 'when done';

/**
 * Runs a command on the open item, and says over the item what came of it. Never fails: nobody would hear of it.
 *
 * @param patience milliseconds until it is said that it takes longer.
 */
export async function runCommand(
  tools: CommandTools,
  command: Command,
  speaking: Speaking,
  patience = longest,
): Promise<void> {
  const { outlook } = tools;
  let item: OpenItem;
  try {
    const selection = await outlook.readSelection();
    if (selection.state !== 'item') return;
    item = selection.item;
  } catch {
    // There is nothing that something could be said over.
    return;
  }
  const notice = await withinTime(command(tools, item), tools, patience).catch((error: unknown) =>
    speaking === 'always'
      ? ({ kind: 'failed', text: sayFailure(error, tools) } as const)
      : undefined,
  );
  if (notice === undefined) return;
  const said = notice && { ...notice, text: shorten(notice.text, noticeLength) };
  // Another item may be open by now, or nothing may be there to be taken away.
  await outlook.notify(item, said).catch(() => undefined);
}

async function withinTime(
  work: ReturnType<Command>,
  { words }: CommandTools,
  patience: number,
): ReturnType<Command> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Notice>((give) => {
    timer = setTimeout(give, patience, { kind: 'done', text: words.goesOn });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
