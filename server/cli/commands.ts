import type { Command } from './Command.ts';
import { erpCheck } from './erp/erpCheck.ts';
import { erpDraft } from './erp/erpDraft.ts';
import { erpTriggers } from './erp/erpTriggers.ts';
import { mailboxTest } from './mailboxTest.ts';

/** All commands by their words. A new one is a file beside the others and a line here. */
export const commands: Readonly<Record<string, Command>> = {
  'erp check': erpCheck,
  'erp draft': erpDraft,
  'erp triggers': erpTriggers,
  'mailbox test': mailboxTest,
};
