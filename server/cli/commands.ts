import type { Command } from './Command.ts';
import { mailboxTest } from './mailboxTest.ts';

/** All commands by their words. A new one is a file beside the others and a line here. */
export const commands: Readonly<Record<string, Command>> = {
  'mailbox test': mailboxTest,
};
