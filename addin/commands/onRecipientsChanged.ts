import type { Command } from './Command.ts';
import { tellWriting } from './tellWriting.ts';

/** The recipients of a mail being written have changed: it is said anew who they are in the ERP. */
export const onRecipientsChanged: Command = (tools, item) =>
  item.mode === 'compose' ? tellWriting(tools, item) : Promise.resolve(null);
