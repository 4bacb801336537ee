import type { Notice } from '../Notice.ts';
import type { OpenItem } from '../OpenItem.ts';
import type { CommandTools } from './CommandTools.ts';

/**
 * What is done with the open item without a pane. Answers what to say over the item; null where what was said is to be taken
 * away, undefined where it is to stay.
 */
export type Command = (tools: CommandTools, item: OpenItem) => Promise<Notice | null | undefined>;
